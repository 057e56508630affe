/** One line of a text, as it stands and folded for comparing. */
export type Line = { readonly text: string; readonly folded: string }

/** The text of a line; '' before the first and after the last. */
export const textAt = (lines: readonly Line[], at: number): string => lines[at]?.text ?? ''

/** Cuts a text into lines; characters without width are dropped, because extracts leave them where an image or a heading was. */
export const toLines = (source: string): readonly Line[] =>
  source
    .replace(/^﻿/, '')
    .split(/\r\n|\n|\r/)
    .map((raw) => raw.replace(/[​-‍⁠﻿]/g, '').trim())
    .map((text) => ({ text, folded: fold(text) }))

/** Case, kinds of quotation mark, spaces and the marks of something left out do not count when words are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*|\s*(?:…|\.\.\.|\[…\])$/g, '')
    .trim()

/** "Last edited:" and its like: the end of a post, in the languages XenForo is most used in. */
export const isEditMark = (text: string): boolean =>
  /^(?:last edited|last edit|edited by|zuletzt bearbeitet|dernière (?:édition|modification)|última edición|ultima modifica|última edição|laatst bewerkt|ostatnia edycja|senast redigerad|последнее редактирование|最終編集)\b.{0,60}$/iu.test(
    text,
  )

/** "Click to expand…" and its like: the end of a quote. */
export const isQuoteEnd = (text: string): boolean =>
  /^(?:click to (?:expand|shrink)|zum vergrößern anklicken|cliquez pour agrandir|haz clic para ampliar|clicca per espandere|klik om te vergroten|kliknij, aby rozwinąć|нажмите, чтобы раскрыть)/i.test(
    text,
  )

/** A line that only names attached files. */
export const isAttachment = (text: string): boolean => /^(?:view attachment \d+[ ,]*)+$/i.test(text)

/** A line that is only an address (or a bare host, as a link's preview leaves it). */
export const isAddress = (text: string): boolean =>
  /^(?:view:? )?(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text)

/** A subject line carried over from older software: "Re: Which lens?". */
export const isSubject = (text: string): boolean => /^(?:re|aw|sv|antw)\s?:\s/i.test(text)

const furniture = [
  "what's new|search forums|log in|register|top bottom|top|bottom|oben unten|oben|unten|haut bas|arriba abajo|share:?|teilen:?|menu|forums|members|home",
  '.{0,60}\\blatest posts|similar threads|ähnliche themen|discussions similaires|temas similares|latest threads|trending content|new posts|users who are viewing this thread',
  '(?:you must|sie müssen|du musst|vous devez|debes) .{0,60}(?:reply here|antworten.*|répondre ici.*|responder.*)|not open for further replies.*|facebook twitter.*|attachments|advertisement',
  'first \\d+ of \\d+ .*|\\d+ of \\d+|prev|next|next last|go to page|reply|save share|reply quote like|add to quote|thread starter|discussion starter',
].join('|')
const furnitureLine = new RegExp(`^(?:${furniture})$`, 'iu')

/** A line of the page around the posts: navigation, footer, buttons. */
export const isFurniture = (text: string): boolean => furnitureLine.test(text)

/** A label of the block about an author. */
export const isMemberLabel = (text: string): boolean =>
  /^-?\s*(?:joined|join date|registered|messages|posts|reaction score|reactions|likes|points|trophy points|location|country|age|gender|website|registriert|mitglied seit|beiträge|reaktionspunkte|punkte|ort|alter|inscrit|localisation|desde|mensajes|ubicación)\s*:?$/iu.test(
    text,
  )

/** "Reactions: ada, bo and 3 others", "ada likes this." */
export const isReactions = (text: string): boolean =>
  /^(?:likes\s+)?(?:reactions|reaktionen|réactions|reacciones|reazioni):\s/i.test(text) ||
  /\blikes? this\.$/.test(text)
