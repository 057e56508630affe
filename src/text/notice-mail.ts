import type { Language } from '../lang/languages.ts'
import { translator } from '../lang/translate.ts'
import { escapeHtml } from './escaping.ts'
import { framed, mailStyles, type Sentence, sentenceHtml, signature } from './mail-words.ts'

/** Something a mail tells of: a sentence that leads there, and how its words begin. */
export interface MailItem {
  readonly sentence: Sentence
  readonly address: string
  /** Plain text; '' for none. */
  readonly excerpt: string
}

/** A mail of notifications, in any language. */
export interface NoticeMailWords {
  readonly subject: Sentence
  readonly hello: Sentence
  /** What was told, and what was missed besides, each under a heading where there is one. */
  readonly parts: readonly {
    readonly heading: Sentence | null
    readonly items: readonly MailItem[]
  }[]
  /** Why it comes, and the addresses that change it or end it. */
  readonly why: Sentence
  readonly links: readonly { readonly label: Sentence; readonly address: string }[]
  readonly forum: { readonly name: string; readonly url: string }
}

/** The mail's subject and its two parts, which say the same. */
export function writeNoticeMail(
  language: Language,
  words: NoticeMailWords,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const t = translator(language)
  const say = ({ id, values }: Sentence): string => t(id, values)
  const subject = say(words.subject)
  const text = [
    say(words.hello),
    ...words.parts.flatMap(({ heading, items }) => [
      ...(heading === null ? [] : [say(heading)]),
      ...items.map((item) => itemText(say(item.sentence), item)),
    ]),
    [say(words.why), ...words.links.map(({ label, address }) => `${say(label)}: ${address}`)].join(
      '\n',
    ),
    signature(words.forum),
  ].join('\n\n')
  return { subject, text: `${text}\n`, html: htmlPart(language, words, subject) }
}

function itemText(sentence: string, { excerpt, address }: MailItem): string {
  const lines = [`* ${sentence}`, ...(excerpt === '' ? [] : [`  ${excerpt}`]), `  ${address}`]
  return lines.join('\n')
}

const styles = {
  list: 'list-style:none;margin:0;padding:0',
  item: 'margin:0 0 1em;padding:0 0 1em;border-bottom:1px solid #8886',
  link: 'font-weight:600',
  excerpt: 'margin:.3em 0 0;opacity:.85',
  heading: 'font-size:18px;margin:1.2em 0 .6em',
} as const

function htmlPart(language: Language, words: NoticeMailWords, subject: string): string {
  const parts = words.parts.map(({ heading, items }) => {
    const title =
      heading === null
        ? ''
        : `<h2 style="${styles.heading}">${sentenceHtml(language, heading)}</h2>\n`
    const list = items.map((item) => itemHtml(language, item)).join('\n')
    return `${title}<ul style="${styles.list}">\n${list}\n</ul>`
  })
  const links = words.links.map(
    ({ label, address }) => `<a href="${escapeHtml(address)}">${sentenceHtml(language, label)}</a>`,
  )
  const body = [
    `<p>${sentenceHtml(language, words.hello)}</p>`,
    ...parts,
    `<p style="${mailStyles.small}">${sentenceHtml(language, words.why)}<br>${links.join(' · ')}</p>`,
  ]
  return framed(language, { subject, body: body.join('\n'), forum: words.forum })
}

function itemHtml(language: Language, { sentence, address, excerpt }: MailItem): string {
  const words =
    excerpt === '' ? '' : `\n<p dir="auto" style="${styles.excerpt}">${escapeHtml(excerpt)}</p>`
  const link = `<a href="${escapeHtml(address)}" style="${styles.link}">${sentenceHtml(language, sentence)}</a>`
  return `<li style="${styles.item}">${link}${words}</li>`
}
