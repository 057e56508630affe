import type { VNode } from 'preact'
import type { TSchema } from 'typebox'

import type { Page } from '../../web/page.ts'
import { Layout } from '../../web/ui/layout.tsx'
import { urls } from '../../web/urls.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { exampleOf, isObject } from './example.ts'

interface Shown {
  readonly page: Page
  readonly endpoints: readonly AnyEndpoint[]
}

/** Every operation with its parameters and a request to copy, by noun. */
export function ReferencePage({ page, endpoints }: Shown): VNode {
  const { t } = page
  const nouns = [...new Set(endpoints.map(({ tag }) => tag))]
  return (
    <Layout
      page={page}
      head={{ title: t('api.title'), canonical: urls.api(), description: t('api.about') }}
    >
      <Introduction page={page} />
      {nouns.map((noun) => (
        <section class="sheet" id={noun}>
          <h2>{t(`api.noun-${noun}`)}</h2>
          {endpoints
            .filter(({ tag }) => tag === noun)
            .map((one) => (
              <Operation page={page} one={one} />
            ))}
        </section>
      ))}
    </Layout>
  )
}

function Introduction({ page }: { page: Page }): VNode {
  const { t } = page
  const requests = page.settings.apiRequestsPerFiveMinutes
  return (
    <section class="sheet">
      <h1>{t('api.title')}</h1>
      <p>{t('api.about')}</p>
      <p>{t('api.limits', { requests })}</p>
      <ul>
        <li>
          <a href={urls.api('v1/openapi.json')}>{t('api.document')}</a>
        </li>
        <li>
          <a href={urls.api('problems')}>{t('api.problemsLink')}</a>
        </li>
      </ul>
    </section>
  )
}

function Operation({ page, one }: { page: Page; one: AnyEndpoint }): VNode {
  const { t } = page
  return (
    <article id={one.id}>
      <h3>
        <code dir="ltr">
          {one.method.toUpperCase()} /api/v1{one.path}
        </code>
      </h3>
      <p>{t(`api.op-${one.id}`)}</p>
      <p class="hint">
        {t('api.gives', { status: one.status })}
        {one.signedIn === true && ` · ${t('api.needsToken')}`}
      </p>
      <Parameters page={page} one={one} />
      <p class="hint">{t('api.example')}</p>
      <pre class="whole" dir="ltr">
        <code>{exampleOf(one, page.url)}</code>
      </pre>
    </article>
  )
}

function Parameters({ page, one }: { page: Page; one: AnyEndpoint }): VNode | null {
  const rows = [...fieldsOf(one.params), ...fieldsOf(one.query), ...fieldsOf(one.body)]
  if (rows.length === 0) return null
  const { t } = page
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('api.parameter')}</th>
          <th scope="col">{t('api.kind')}</th>
          <th scope="col">{t('api.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, schema, required }) => (
          <tr>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <code>{kindOf(schema)}</code>
              {required && ` · ${t('api.required')}`}
            </td>
            {/* The document for machines has the same sentence: in English only. */}
            <td lang="en">{textOf(schema, 'description')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface FieldShown {
  readonly name: string
  readonly schema: TSchema
  readonly required: boolean
}

function fieldsOf(schema: TSchema | undefined): readonly FieldShown[] {
  if (schema === undefined || !isObject(schema)) return []
  const required: readonly string[] = schema.required ?? []
  return Object.entries(schema.properties).map(([name, property]) => ({
    name,
    schema: property,
    required: required.includes(name),
  }))
}

function kindOf(schema: TSchema): string {
  if ('anyOf' in schema && Array.isArray(schema.anyOf)) {
    return schema.anyOf.map((one: unknown) => JSON.stringify(constOf(one))).join(' | ')
  }
  return textOf(schema, 'type')
}

function constOf(schema: unknown): unknown {
  return typeof schema === 'object' && schema !== null && 'const' in schema ? schema.const : ''
}

function textOf(schema: TSchema, key: 'type' | 'description'): string {
  const value: unknown = key in schema ? Reflect.get(schema, key) : ''
  return typeof value === 'string' ? value : ''
}
