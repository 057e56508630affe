import { answerHere } from './behaviours/answer-here.ts'
import { closeMenus } from './behaviours/close-menus.ts'
import { fadeQuietly } from './behaviours/fade-quietly.ts'
import { forgetAtSignOut, forgetSent, keepDraft } from './behaviours/keep-draft.ts'
import { keys } from './behaviours/keys.ts'
import { localTimes } from './behaviours/local-times.ts'
import { openInPlace } from './behaviours/open-in-place.ts'
import { quoteHere } from './behaviours/quote-here.ts'
import { quoteSelection } from './behaviours/quote-selection.ts'
import { reactInPlace } from './behaviours/react-in-place.ts'

/** What script adds. Everything here also works without: each behaviour only saves a page load or a reach for the mouse. */
const behaviours: Readonly<Record<string, (element: HTMLElement) => void>> = {
  answer: answerHere,
  'keep-draft': keepDraft,
  'open-in-place': openInPlace,
  quote: quoteHere,
  'quote-selection': quoteSelection,
  react: reactInPlace,
}

/** Attaches the behaviours named in `data-behaviour` to everything below `root`, once each. */
export function enhance(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-behaviour]')) {
    for (const name of (element.dataset['behaviour'] ?? '').split(' ')) behaviours[name]?.(element)
    delete element.dataset['behaviour']
  }
}

fadeQuietly()
forgetSent()
forgetAtSignOut(document)
enhance(document)
keys(document)
closeMenus(document)
localTimes(document)
document.addEventListener('folkmoot:added', ({ target }) => {
  if (target instanceof Element) enhance(target)
})
