import type { VNode } from 'preact'

import type { MessageKey } from '../../lang/translate.ts'
import type { Page } from '../page.ts'

const keys: readonly (readonly [key: string, does: MessageKey])[] = [
  ['j', 'common.keyNext'],
  ['k', 'common.keyPrevious'],
  ['r', 'common.keyReply'],
  ['q', 'common.keyQuote'],
  ['/', 'common.keySearch'],
  ['?', 'common.keyHelp'],
]

/** The keys that the script listens for, in the viewer's language. Opens without script too. */
export function KeysHelp({ page }: { page: Page }): VNode {
  return (
    <>
      <button class="quiet" popovertarget="keys">
        {page.t('common.keys')}
      </button>
      <dialog id="keys" popover="auto" aria-labelledby="keys-title">
        <h2 id="keys-title">{page.t('common.keys')}</h2>
        <dl>
          {keys.map(([key, does]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{page.t(does)}</dd>
            </div>
          ))}
        </dl>
      </dialog>
    </>
  )
}
