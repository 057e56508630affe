import { type Place, seeAt } from '../../forum/notifications/seeing.ts'
import type { Page } from '../page.ts'
import type { Web } from '../web.ts'

/** What the member was told of what stands on this page has been seen now. After the page, not before it: reading waits for no write. */
export function seeHere(web: Web, page: Page, place: Place): void {
  if (page.viewer.member === null) return
  seeAt(web.forum, page.viewer, place, page.unseen).catch((problem: unknown) => {
    web.log.error({ problem }, 'what a member has seen was not kept')
  })
}
