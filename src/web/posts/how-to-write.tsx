import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** The marks most wanted in a line, and the way to all of them. Opened beside the form: what is typed in it must not get lost. */
export function HowToWrite({ page }: { page: Page }): VNode {
  return (
    <>
      {page.t('posts.howToWrite')}{' '}
      <a href={urls.writingHelp()} target="_blank">
        {page.t('posts.howToWriteAll')}
      </a>
    </>
  )
}
