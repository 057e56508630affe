import { type ComponentChild, Fragment, type VNode } from 'preact'

import { type MessageKey, messageParts, type Values } from '../../lang/translate.ts'
import type { Page } from '../page.ts'

/** A message whose arguments are elements (a name, a time, a link): `<Message page={page} id="…" with={{ who: <Name … /> }} />`. */
export function Message({
  page,
  id,
  with: elements,
  values = {},
}: {
  page: Pick<Page, 'language'>
  id: MessageKey
  with: Readonly<Record<string, ComponentChild>>
  values?: Values
}): VNode {
  const parts = messageParts(page.language, id, values, Object.keys(elements))
  return (
    <>
      {parts.map((part) => (
        <Fragment>{typeof part === 'string' ? part : elements[part.element]}</Fragment>
      ))}
    </>
  )
}
