import type { ComponentChildren, VNode } from 'preact'

import { directionOf } from '../../lang/languages.ts'
import { DemoBar } from '../demo/demo-bar.tsx'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'
import { KeysHelp } from './keys-help.tsx'
import { Masthead } from './masthead.tsx'
import { CriticalStyle, DataBlock } from './raw.tsx'

export interface Head {
  readonly title: string
  /** Which page of something long this is; the title says so from the second on. */
  readonly number?: number
  readonly description?: string
  /** Path of the one address this content should be known by; absent on pages nobody should index. */
  readonly canonical?: string
  readonly feed?: string
  readonly previous?: string | undefined
  readonly next?: string | undefined
  readonly linkedData?: object
  /** The page shows guests what only the sheets in styles/later/ describe. Members' browsers have them anyway. */
  readonly needsMore?: boolean
}

/** The whole document around a page's content. `here` marks the place in the navigation. */
export function Layout({
  page,
  head,
  here,
  children,
}: {
  page: Page
  head: Head
  here?: 'boards' | 'new' | 'search' | 'account' | 'admin'
  children: ComponentChildren
}): VNode {
  return (
    <html lang={page.language} dir={directionOf(page.language)}>
      <DocumentHead
        page={page}
        head={head}
        needsMore={head.needsMore === true || page.viewer.member !== null}
      />
      <body>
        <a class="skip" href="#content">
          {page.t('common.skip')}
        </a>
        {page.demo && <DemoBar page={page} />}
        <Masthead page={page} here={here} />
        <main class="page" id="content">
          {children}
        </main>
        <Footer page={page} />
        {/* For machines, who wait: in the head it would stand between readers and the first words. */}
        {head.linkedData !== undefined && <DataBlock data={head.linkedData} />}
      </body>
    </html>
  )
}

function titleOf(page: Page, { title, number = 1 }: Head): string {
  return number > 1 ? `${title} · ${page.t('common.page', { page: number })}` : title
}

function DocumentHead({
  page,
  head,
  needsMore,
}: {
  page: Page
  head: Head
  needsMore: boolean
}): VNode {
  const { criticalStyle, criticalUrl, styleUrl, scriptUrl } = page.assets
  const title = titleOf(page, head)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        {head.title === page.settings.forumName ? title : `${title} · ${page.settings.forumName}`}
      </title>
      <meta name="color-scheme" content="light dark" />
      {page.viewer.member !== null && criticalUrl !== null ? (
        <link rel="stylesheet" href={criticalUrl} />
      ) : (
        <CriticalStyle css={criticalStyle} />
      )}
      {needsMore && styleUrl !== null && <link rel="stylesheet" href={styleUrl} />}
      {scriptUrl !== null && <script type="module" src={scriptUrl} />}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <Findable page={page} head={head} />
    </head>
  )
}

function Findable({ page, head }: { page: Page; head: Head }): VNode {
  if (head.canonical === undefined) return <meta name="robots" content="noindex" />
  const address = `${page.url}${head.canonical}`
  return (
    <>
      {head.description !== undefined && <meta name="description" content={head.description} />}
      <link rel="canonical" href={address} />
      {head.previous !== undefined && <link rel="prev" href={head.previous} />}
      {head.next !== undefined && <link rel="next" href={head.next} />}
      {head.feed !== undefined && (
        <link rel="alternate" type="application/atom+xml" href={head.feed} title={head.title} />
      )}
      <meta property="og:site_name" content={page.settings.forumName} />
      <meta property="og:title" content={titleOf(page, head)} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={address} />
      {head.description !== undefined && (
        <meta property="og:description" content={head.description} />
      )}
    </>
  )
}

function Footer({ page }: { page: Page }): VNode {
  return (
    <footer class="page foot" id="foot">
      <p>
        <bdi>{page.settings.forumName}</bdi> · {page.t('common.poweredBy')}
      </p>
      <span class="grow" />
      <a href={urls.members()}>{page.t('common.members')}</a>
      <KeysHelp page={page} />
      <a href="#content">{page.t('common.toTop')}</a>
    </footer>
  )
}
