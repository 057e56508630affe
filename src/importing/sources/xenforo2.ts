import type { Element } from '../dom.ts'
import { attribute, hasClass, isWithin, withClass } from '../dom.ts'
import type { PageRead } from '../records.ts'
import type { Cues } from './xenforo-page.ts'
import { readXenforoPage } from './xenforo-page.ts'

/** Reads a saved thread page of XenForo 2, also with its data-* attributes stripped and in VerticalScope's nested skin. */
export const readXenforo2 = (file: string, source: string): PageRead =>
  readXenforoPage(file, source, cues)

const idOf = (element: Element): string | null =>
  /^(?:js-)?post-(\d+)$/.exec(element.attribs['id'] ?? '')?.[1] ??
  /^post-(\d+)$/.exec(attribute(element, 'data-content') ?? '')?.[1] ??
  null

const inSignature = withClass('message-signature', 'MessageCard__signature')

const cues: Cues = {
  software: 'xenforo2',
  roots: [
    (element) =>
      /^js-post-\d+$/.test(element.attribs['id'] ?? '') ||
      (/^post-\d+$/.test(element.attribs['data-content'] ?? '') &&
        hasClass(element, 'message', 'MessageCard', 'js-post')),
    withClass('message--post', 'MessageCard'),
    (element) => hasClass(element, 'message') && element.name === 'article',
    (element) =>
      hasClass(element, 'message') &&
      !hasClass(element, 'message--simple', 'message--conversation'),
  ],
  postId: (root) => idOf(root) ?? idOf(anchorIn(root) ?? root),
  body: [
    (element) =>
      hasClass(element, 'bbWrapper') &&
      isWithin(element, withClass('message-body', 'message-userContent')),
    withClass('bbWrapper'),
    withClass('message-body'),
    (element) => element.attribs['itemprop'] === 'text' || element.attribs['qid'] === 'post-text',
    withClass('message-userContent', 'message-content'),
  ],
  notBody: (element) =>
    inSignature(element) ||
    hasClass(
      element,
      'bbCodeBlock',
      'message-lastEdit',
      'reactionsBar',
      'message-cell--user',
      'message-user',
    ),
  author: [
    (element) => hasClass(element, 'username') && isWithin(element, withClass('message-name')),
    withClass('MessageCard__user-info__name'),
    withClass('message-name'),
    (element) =>
      hasClass(element, 'username') &&
      isWithin(
        element,
        withClass(
          'message-user',
          'message-userDetails',
          'message-cell--user',
          'message-attribution-user',
        ),
      ),
  ],
  memberArea: withClass(
    'message-user',
    'message-cell--user',
    'message-userDetails',
    'message-userExtras',
    'message-avatar',
    'MessageCard__avatar',
    'MessageCard__user-info',
    'MessageCard__header',
  ),
  time: [
    (element) =>
      hasClass(element, 'u-dt') &&
      isWithin(
        element,
        withClass(
          'message-attribution',
          'message-attribution-main',
          'MessageCard__date-created',
          'message-date',
        ),
      ),
    (element) =>
      (element.name === 'time' || hasClass(element, 'u-dt')) &&
      isWithin(
        element,
        (above) => above.name === 'a' && /post-\d+|\/posts\/\d+/.test(above.attribs['href'] ?? ''),
      ),
    (element) => element.name === 'time' && element.attribs['itemprop'] === 'datePublished',
    (element) =>
      hasClass(element, 'u-dt') &&
      !isWithin(element, withClass('MessageCard__thread-info', 'reactionsBar', 'message-footer')),
  ],
  edited: (element) => hasClass(element, 'message-lastEdit', 'MessageCard__last-edit'),
  number: [
    (element) =>
      element.name === 'a' &&
      isWithin(element, withClass('message-attribution-opposite', 'message-attribution')),
    withClass('MessageCard__post-position'),
    (element) => element.name === 'a' || element.name === 'span' || element.name === 'li',
  ],
  quote: (element) =>
    hasClass(element, 'bbCodeBlock--quote') ||
    (element.name === 'blockquote' &&
      (attribute(element, 'data-quote') !== null || attribute(element, 'data-source') !== null)),
  quoteTitle: withClass('bbCodeBlock-title'),
  quoteWords: withClass('bbCodeBlock-expandContent', 'bbCodeBlock-content'),
  furniture: withClass('bbCodeBlock-expandLink', 'bbCodeBlock-shrinkLink', 'js-selectToQuoteEnd'),
  title: [
    withClass('p-title-value'),
    withClass('MessageCard__thread-title'),
    ({ name }) => name === 'h1',
  ],
  prefix: withClass('label', 'MessageCard__thread-prefix'),
  breadcrumb: withClass('p-breadcrumbs'),
  crumb: ({ name }) => name === 'a',
  currentPage: withClass('pageNav-page--current'),
  otherPage: withClass('pageNav-page'),
}

function anchorIn(root: Element): Element | undefined {
  const anchors = root.children.flatMap((child) =>
    'attribs' in child && hasClass(child, 'u-anchorTarget') ? [child] : [],
  )
  return anchors.find((anchor) => idOf(anchor) !== null)
}
