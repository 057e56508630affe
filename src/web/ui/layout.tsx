import type { ComponentChildren, VNode } from 'preact'

import { directionOf } from '../../lang/languages.ts'
import { DemoBar } from '../demo/demo-bar.tsx'
import type { Page } from '../page.ts'
import { slot } from '../slots.ts'
import { urls } from '../urls.ts'
import { Name } from './name.tsx'
import { FormSeal } from './problems.tsx'
import { CriticalStyle, DataBlock } from './raw.tsx'

export interface Head {
  readonly title: string
  readonly description?: string
  /** Path of the one address this content should be known by; absent on pages nobody should index. */
  readonly canonical?: string
  readonly feed?: string
  readonly previous?: string | undefined
  readonly next?: string | undefined
  readonly linkedData?: object
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
      <DocumentHead page={page} head={head} />
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
        {/* Last in the page, so that the first paint does not wait for it. */}
        {page.assets.styleUrl !== null && <link rel="stylesheet" href={page.assets.styleUrl} />}
      </body>
    </html>
  )
}

function DocumentHead({ page, head }: { page: Page; head: Head }): VNode {
  const title =
    head.title === page.settings.forumName
      ? head.title
      : `${head.title} · ${page.settings.forumName}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="color-scheme" content="light dark" />
      <CriticalStyle css={page.assets.criticalStyle} />
      {page.assets.scriptUrl !== null && <script type="module" src={page.assets.scriptUrl} />}
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
      <meta property="og:title" content={head.title} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={address} />
      {head.description !== undefined && (
        <meta property="og:description" content={head.description} />
      )}
      {head.linkedData !== undefined && <DataBlock data={head.linkedData} />}
    </>
  )
}

function Masthead({ page, here }: { page: Page; here: string | undefined }): VNode {
  const current = (place: string) => (here === place ? 'page' : undefined)
  return (
    <header class="masthead">
      <div class="page">
        <a class="name" href={urls.home()}>
          <bdi>{page.settings.forumName}</bdi>
        </a>
        <nav aria-label={page.t('common.navigation')}>
          <a href={urls.home()} aria-current={current('boards')}>
            {page.t('common.boards')}
          </a>
          <a href={urls.whatsNew()} aria-current={current('new')}>
            {page.t('common.new')}
          </a>
        </nav>
        <form role="search" action={urls.search()}>
          <input
            type="search"
            name="q"
            aria-label={page.t('common.search')}
            placeholder={page.t('common.searchHint')}
          />
        </form>
        {/* Shared pages leave this open: it is the viewer's own. */}
        <div class="me">{page.shared ? slot('me') : <Me page={page} />}</div>
      </div>
    </header>
  )
}

/** The viewer's corner of the masthead. */
export function Me({ page }: { page: Page }): VNode {
  const { member, sight } = page.viewer
  if (member === null) {
    return (
      <>
        <a href={urls.signIn()}>{page.t('common.signIn')}</a>
        <a href={urls.join()}>{page.t('common.join')}</a>
      </>
    )
  }
  return (
    <>
      <Name page={page} member={member} />
      <a href={urls.account()}>{page.t('common.account')}</a>
      {sight.administers && <a href={urls.admin()}>{page.t('common.admin')}</a>}
      <form method="post" action={urls.signOut()}>
        <FormSeal page={page} />
        <button class="quiet">{page.t('common.signOut')}</button>
      </form>
    </>
  )
}

function Footer({ page }: { page: Page }): VNode {
  return (
    <footer class="page foot">
      <p>
        <bdi>{page.settings.forumName}</bdi> · {page.t('common.poweredBy')}
      </p>
    </footer>
  )
}
