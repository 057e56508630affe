import { attribute, hasClass, isWithin, withClass } from '../dom.ts'
import type { PageRead } from '../records.ts'
import type { Cues } from './xenforo-page.ts'
import { readXenforoPage } from './xenforo-page.ts'

/** Reads a saved thread page of XenForo 1. */
export const readXenforo1 = (file: string, source: string): PageRead =>
  readXenforoPage(file, source, cues)

const inSignature = withClass('signature', 'baseHtml--signature')

const cues: Cues = {
  software: 'xenforo1',
  roots: [
    (element) => element.name === 'li' && /^post-\d+$/.test(element.attribs['id'] ?? ''),
    (element) => /^post-\d+$/.test(element.attribs['id'] ?? '') && hasClass(element, 'message'),
    (element) =>
      element.name === 'li' &&
      hasClass(element, 'message') &&
      isWithin(element, ({ attribs }) => attribs['id'] === 'messageList'),
  ],
  postId: (root) => /^post-(\d+)$/.exec(root.attribs['id'] ?? '')?.[1] ?? null,
  body: [
    withClass('messageText'),
    (element) => element.name === 'article',
    withClass('messageContent'),
  ],
  notBody: (element) =>
    inSignature(element) ||
    hasClass(element, 'bbCodeQuote', 'editDate', 'likesSummary', 'messageUserInfo', 'messageMeta'),
  author: [
    (element) => hasClass(element, 'username') && isWithin(element, withClass('userText')),
    (element) =>
      hasClass(element, 'username') &&
      isWithin(element, withClass('messageUserInfo', 'messageUserBlock')),
    withClass('author'),
  ],
  memberArea: withClass('messageUserInfo', 'messageUserBlock', 'extraUserInfo'),
  time: [
    (element) => hasClass(element, 'DateTime') && isWithin(element, withClass('datePermalink')),
    (element) =>
      hasClass(element, 'DateTime') &&
      isWithin(element, withClass('messageMeta', 'messageDetails', 'privateControls')),
    (element) =>
      hasClass(element, 'DateTime') &&
      !isWithin(element, withClass('extraUserInfo', 'messageUserInfo', 'likesSummary')),
  ],
  edited: withClass('editDate'),
  number: [withClass('hashPermalink', 'postNumber'), ({ name }) => name === 'a'],
  quote: (element) =>
    hasClass(element, 'bbCodeQuote') ||
    (hasClass(element, 'bbCodeBlock') && attribute(element, 'data-author') !== null),
  quoteTitle: withClass('attribution'),
  quoteWords: withClass('quote', 'quoteContainer'),
  furniture: withClass('quoteExpand', 'messageTextEndMarker'),
  title: [
    (element) => hasClass(element, 'title') && isWithin(element, ({ name }) => name === 'h1'),
    (element) => element.name === 'h1' && isWithin(element, withClass('titleBar')),
    ({ name }) => name === 'h1',
  ],
  prefix: withClass('prefix'),
  breadcrumb: withClass('breadcrumb'),
  crumb: withClass('crumb'),
  currentPage: withClass('PageNav'),
  otherPage: (element) => element.name === 'a' && isWithin(element, withClass('PageNav')),
}
