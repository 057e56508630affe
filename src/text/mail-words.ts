import { directionOf, type Language, localeOf } from '../lang/languages.ts'
import { type MessageKey, messageParts, translator, type Values } from '../lang/translate.ts'
import { escapeHtml } from './escaping.ts'

/** A sentence of the catalogue; what in `values` is text somebody else wrote (a name, a title) is set apart from the direction of the rest. */
export interface Sentence {
  readonly id: MessageKey
  readonly values?: Values
}

/** What a mail says, in any language. */
export interface MailWords {
  readonly subject: Sentence
  readonly before: readonly Sentence[]
  /** The one thing to do, when there is one: shown as a button, and its address in full for copying. */
  readonly link: { readonly label: MessageKey; readonly address: string } | null
  readonly after: readonly Sentence[]
  /** Who sends it and from where: the last line. */
  readonly forum: { readonly name: string; readonly url: string }
}

/** The mail's subject and its two parts, which say the same. */
export function writeMail(
  language: Language,
  words: MailWords,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const t = translator(language)
  const say = ({ id, values }: Sentence): string => t(id, values)
  const subject = say(words.subject)
  const { link, forum } = words
  const text = [
    ...words.before.map(say),
    ...(link === null ? [] : [link.address]),
    ...words.after.map(say),
    signature(forum),
  ].join('\n\n')
  return { subject, text: `${text}\n`, html: htmlPart(language, words, subject) }
}

/**
 * Colours are left to the reader's program, which knows light and dark; only the button has its own, that stand out
 * on both. Styles stand on the elements: many programs drop the rest.
 */
export const mailStyles = {
  page: 'font-family:system-ui,-apple-system,sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:1.5em auto;padding:0 1em',
  button:
    'display:inline-block;padding:.7em 1.2em;border-radius:6px;background:#2b5c9e;color:#ffffff;text-decoration:none;font-weight:600',
  small: 'font-size:14px;overflow-wrap:anywhere',
} as const

function htmlPart(language: Language, words: MailWords, subject: string): string {
  const paragraph = (sentence: Sentence): string => `<p>${sentenceHtml(language, sentence)}</p>`
  const body = `${words.before.map(paragraph).join('\n')}
${buttonHtml(language, words.link)}${words.after.map(paragraph).join('\n')}`
  return framed(language, { subject, body, forum: words.forum })
}

/** The last lines of the text part. */
export function signature({ name, url }: MailWords['forum']): string {
  return `-- \n${name}\n${url}`
}

/** The HTML part around its body. */
export function framed(
  language: Language,
  {
    subject,
    body,
    forum,
  }: { readonly subject: string; readonly body: string; readonly forum: MailWords['forum'] },
): string {
  return `<!doctype html>
<html lang="${localeOf(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="${mailStyles.page}">
${body}
<hr>
<p style="${mailStyles.small}"><bdi>${escapeHtml(forum.name)}</bdi><br><a href="${escapeHtml(forum.url)}">${escapeHtml(forum.url)}</a></p>
</body>
</html>
`
}

function buttonHtml(language: Language, link: MailWords['link']): string {
  if (link === null) return ''
  const address = escapeHtml(link.address)
  const label = escapeHtml(translator(language)(link.label))
  return `<p><a href="${address}" style="${mailStyles.button}">${label}</a></p>
<p style="${mailStyles.small}"><bdi dir="ltr">${address}</bdi></p>
`
}

const written = ['name', 'who', 'thread', 'board'] as const

/** The sentence as HTML. */
export function sentenceHtml(language: Language, { id, values = {} }: Sentence): string {
  const apart = written.filter((name) => name in values)
  const parts = messageParts(language, id, values, apart)
  return parts
    .map((part) =>
      typeof part === 'string'
        ? escapeHtml(part)
        : `<bdi>${escapeHtml(String(values[part.element]))}</bdi>`,
    )
    .join('')
}
