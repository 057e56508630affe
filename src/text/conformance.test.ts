import assert from 'node:assert/strict'
import { test } from 'node:test'

import { corpus, type CorpusCase, withoutCorpora } from '../../test/shared-data.ts'
import { renderPost } from './rendering.ts'

const context = { forumUrl: 'https://forum.test', memberIdByName: () => undefined }

/** What both sides are brought to before they are compared: pictures are links, headings two steps down, line breaks not told apart, and what only our pages need left out. */
function levelled(html: string): string {
  return html
    .replace(/ (?:dir|tabindex|rel|class)="[^"]*"/g, '')
    .replace(/<\/?div>/g, '')
    .replace(/<br ?\/?>\n?/g, '\n')
    .replace(/<(hr|input)([^>]*?) ?\/>/g, '<$1$2>')
    .trim()
}

function expected({ html }: CorpusCase): string {
  return levelled(
    String(html)
      .replace(/<(\/?)h([1-6])>/g, (_, slash: string, n: string) => `<${slash}h${Math.min(6, Number(n) + 2)}>`)
      .replace(/<img src="([^"]*)" alt="([^"]*)"(?: title="([^"]*)")? \/>/g, (_, src: string, alt: string, title?: string) => `<a href="${src}"${title === undefined ? '' : ` title="${title}"`}>${alt}</a>`),
  )
}

for (const name of ['commonmark-spec', 'gfm-spec']) {
  test(`posts follow ${name} but for what is written down here`, { skip: withoutCorpora }, () => {
    const wrong: string[] = []
    for (const example of corpus(name)) {
      const ours = levelled(renderPost(example.in, context).html)
      if (ours !== expected(example)) wrong.push(`${example.id} ${example['section']}\n  ${JSON.stringify(example.in)}\n  ${JSON.stringify(expected(example))}\n  ${JSON.stringify(ours)}`)
    }
    assert.deepEqual(wrong, [])
  })
}
