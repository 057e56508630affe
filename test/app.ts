import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { parseDocument, DomUtils } from 'htmlparser2'

import { apiRoutes } from '../src/api/v1/routes.ts'
import { transact } from '../src/forum/kernel/forum.ts'
import type { Member } from '../src/forum/kernel/rows.ts'
import { openSession } from '../src/forum/members/sessions.ts'
import { noLog } from '../src/outside/log.ts'
import type { Mailer } from '../src/outside/mail.ts'
import { type AppOptions, buildApp } from '../src/web/app.tsx'
import { noAssets } from '../src/web/assets.ts'
import { openForum, type TestForum } from './forum.ts'

type Fields = Readonly<Record<string, string>>

/** What a page shows to somebody who can only read HTML. */
export interface Shown {
  readonly status: number
  readonly address: string
  readonly html: string
  /** The text of the page, white space folded. */
  readonly text: string
  readonly title: string
  readonly headers: LightMyRequestResponse['headers']
  /** The cookies this browser sends now. */
  readonly cookie: string
}

/** A browser without script: keeps cookies, follows redirects, sends forms with their hidden fields and the pressed button. */
export interface Browser {
  open(address: string): Promise<Shown>
  /** Fills in and sends the form with this action on the page last shown. `press` names the button (its text) when there are several. */
  submit(action: string, fields?: Fields, press?: string): Promise<Shown>
}

export interface TestApp {
  readonly forum: TestForum
  readonly app: FastifyInstance
  /** A browser in which this member is signed in; nobody: a guest's. */
  readonly browser: (member?: Member) => Promise<Browser>
}

export async function openApp(
  t: TestContext,
  { mail, ...options }: Partial<AppOptions> & { readonly mail?: Mailer } = {},
): Promise<TestApp> {
  const forum = await openForum(t, mail)
  const app = await buildApp(forum, {
    assets: noAssets,
    cacheBytes: 4_000_000,
    trustedProxies: [],
    log: noLog,
    doors: [apiRoutes],
    ...options,
  })
  t.after(() => app.close())
  return {
    forum,
    app,
    async browser(member) {
      if (member === undefined) return browse(app, {})
      const token = await transact(
        forum,
        (tx) => openSession(tx, member.id, { agent: 'test', address: '127.0.0.0' }),
        'nothing-shown',
      )
      return browse(app, { folkmoot: token })
    },
  }
}

function browse(app: FastifyInstance, cookies: Record<string, string>): Browser {
  let shown: Shown | undefined

  async function ask(method: 'GET' | 'POST', url: string, body?: string): Promise<Shown> {
    const response = await app.inject({
      method,
      url,
      headers: {
        host: 'forum.example',
        cookie: cookieOf(cookies),
        ...(body !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://forum.example',
          'sec-fetch-site': 'same-origin',
        }),
      },
      ...(body !== undefined && { payload: body }),
    })
    for (const { name, value } of response.cookies) {
      if (value === '') delete cookies[name]
      else cookies[name] = value
    }
    const { location } = response.headers
    if (response.statusCode >= 300 && response.statusCode < 304 && typeof location === 'string') {
      return ask(
        'GET',
        new URL(location, `http://forum.example${url}`).href.replace('http://forum.example', ''),
      )
    }
    shown = { ...readPage(response, url), cookie: cookieOf(cookies) }
    return shown
  }

  return {
    open: (address) => ask('GET', address),
    submit(action, fields = {}, press) {
      assert.ok(shown !== undefined, 'open a page first')
      const form = findForm(shown.html, action, press)
      assert.ok(form !== undefined, `no form with action ${action} on ${shown.address}`)
      return ask('POST', form.action, new URLSearchParams({ ...form.fields, ...fields }).toString())
    },
  }
}

function cookieOf(cookies: Readonly<Record<string, string>>): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
}

function readPage(response: LightMyRequestResponse, address: string): Omit<Shown, 'cookie'> {
  const html = response.body
  const document = parseDocument(html)
  const [body] = DomUtils.getElementsByTagName('body', document)
  const [title] = DomUtils.getElementsByTagName('title', document)
  return {
    status: response.statusCode,
    address,
    html,
    text: DomUtils.innerText(body ?? document)
      .replace(/\s+/g, ' ')
      .trim(),
    title: title === undefined ? '' : DomUtils.innerText(title),
    headers: response.headers,
  }
}

type Node = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** The form, or the button elsewhere on the page that sends it to `action`, with every field as it stands. */
function findForm(
  html: string,
  action: string,
  press: string | undefined,
): { readonly action: string; readonly fields: Fields } | undefined {
  const document = parseDocument(html)
  const tags = (
    name: string,
    within: Parameters<typeof DomUtils.getElementsByTagName>[1] = document,
  ) => DomUtils.getElementsByTagName(name, within)
  const pressed = tags('button').find(
    (button) =>
      (press === undefined || DomUtils.innerText(button).trim() === press) &&
      button.attribs['formaction'] === action,
  )
  const form =
    pressed === undefined
      ? tags('form').find(
          (one) => one.attribs['action'] === action && one.attribs['method'] === 'post',
        )
      : tags('form').find(
          (one) =>
            tags('button', one.children).includes(pressed) ||
            (pressed.attribs['form'] !== undefined &&
              one.attribs['id'] === pressed.attribs['form']),
        )
  if (form === undefined) return undefined
  const button =
    pressed ??
    tags('button', form.children).find(
      (one) => press !== undefined && DomUtils.innerText(one).trim() === press,
    )
  const fields = Object.fromEntries(
    [
      ...tags('input', form.children),
      ...tags('textarea', form.children),
      ...tags('select', form.children),
    ].flatMap(fieldOf),
  )
  if (button?.attribs['name'] !== undefined)
    fields[button.attribs['name']] = button.attribs['value'] ?? ''
  return { action: button?.attribs['formaction'] ?? form.attribs['action'] ?? '', fields }
}

function fieldOf(element: Node): readonly (readonly [string, string])[] {
  const { name, type, value = '', checked } = element.attribs
  if (name === undefined) return []
  if (element.name === 'textarea') return [[name, DomUtils.innerText(element)]]
  if (element.name === 'select') return [[name, chosenOption(element)]]
  if ((type === 'checkbox' || type === 'radio') && checked === undefined) return []
  return [[name, value]]
}

function chosenOption(select: Node): string {
  const options = DomUtils.getElementsByTagName('option', select.children)
  const chosen = options.find((option) => option.attribs['selected'] !== undefined) ?? options[0]
  return chosen === undefined ? '' : (chosen.attribs['value'] ?? DomUtils.innerText(chosen))
}
