import assert from 'node:assert/strict'
import { test } from 'node:test'

import { corpus, type CorpusCase, withoutCorpora } from '../../test/shared-data.ts'
import { renderPost } from './rendering.ts'

const context = { forumUrl: 'https://forum.test', memberIdByName: () => undefined }

/** What both sides are brought to before they are compared: pictures are links, headings two steps down, line breaks not told apart, and what only our pages need left out. */
function levelled(html: string): string {
  return html
    .replace(/ (?:dir|tabindex|rel|class|align|disabled|checked|type)(?:="[^"]*")?(?=[^<]*>)/g, '')
    .replace(/<\/?(?:div|label)>/g, '')
    .replace(/<br ?\/?>\n?/g, '\n')
    .replace(/<(hr|input) ?\/>/g, '<$1>')
    .replace(/<blockquote>\n(?=<\/)/g, '<blockquote>')
    .trim()
}

function expected({ html }: CorpusCase): string {
  return levelled(
    String(html)
      .replace(
        /<(\/?)h([1-6])>/g,
        (_, slash: string, n: string) => `<${slash}h${Math.min(6, Number(n) + 2)}>`,
      )
      .replace(
        /<img src="([^"]*)" alt="([^"]*)"(?: title="([^"]*)")? \/>/g,
        (_, src: string, alt: string, title?: string) =>
          `<a href="${src}"${title === undefined ? '' : ` title="${title}"`}>${alt}</a>`,
      ),
  )
}

/** Where posts are meant to differ from the specifications, and why. */
const deliberate: readonly (readonly [why: string, applies: (example: CorpusCase) => boolean])[] = [
  [
    'HTML is shown, not obeyed',
    ({ in: source }) => /<(?:\/?[a-z][\w-]*(?:[\s/>]|$)|[!?])/im.test(source),
  ],
  ['a number sign before a number is a thread', ({ in: source }) => /(?:^|\s)#\d/.test(source)],
  ['known code is coloured', ({ html }) => /language-(?:ruby|c)/.test(String(html))],
  [
    'only http, https and mailto are links',
    ({ html }) => /href="(?!https?:|mailto:)[^"/?#]*:/i.test(String(html)),
  ],
  ['a picture without words shows its address', ({ html }) => String(html).includes('alt=""')],
  [
    'addresses in running text are links (CommonMark alone leaves them)',
    ({ section, in: source }) => section === 'Autolinks' && /https?:\/\/\S/.test(source),
  ],
  [
    'bare mail addresses are not handed to harvesters',
    ({ section }) => section === 'Autolinks (extension)',
  ],
]

for (const name of ['commonmark-spec', 'gfm-spec']) {
  test(`posts follow ${name} but where they are meant to differ`, { skip: withoutCorpora }, () => {
    const wrong: string[] = []
    let right = 0
    for (const example of corpus(name)) {
      const ours = levelled(renderPost(example.in, context).html)
      if (ours === expected(example)) right++
      else if (!deliberate.some(([, applies]) => applies(example))) {
        wrong.push(`${example.id}\n${example.in}\n${expected(example)}\n${ours}`)
      }
    }
    assert.deepEqual(wrong, [])
    assert.ok(right > 230, `only ${right} as specified`)
  })
}
