import type { VNode } from 'preact'

import type { Preview } from '../../forum/posts/previewing.ts'
import type { Page } from '../page.ts'
import { Sanitised } from '../ui/raw.tsx'
import { wordsWithQuotes } from './words.tsx'

/** What a text would look like as a post. */
export function PreviewBox({
  page,
  preview,
  here,
}: {
  page: Page
  preview: Preview
  /** The thread it is written for; null for one that does not stand yet. */
  here: number | null
}): VNode {
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{page.t('posts.previewTitle')}</h2>
      <Sanitised
        className="words"
        html={wordsWithQuotes(page, preview.rendered.html, preview.quotes, here)}
      />
    </section>
  )
}
