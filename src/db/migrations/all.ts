import type { Ddl } from '../ddl.ts'
import { up as members } from './0001-members.ts'
import { up as threads } from './0002-threads.ts'
import { up as reactionsAndReading } from './0003-reactions-and-reading.ts'
import { up as jobs } from './0004-jobs.ts'
import { up as search } from './0005-search.ts'
import { up as origins } from './0006-origins.ts'
import { up as mail } from './0007-mail.ts'
import { up as claims } from './0008-claims.ts'
import { up as searchChanges } from './0009-search-changes.ts'
import { up as removedThreads } from './0010-removed-threads.ts'
import { up as formerBoards } from './0011-former-boards.ts'
import { up as unanswered } from './0012-unanswered.ts'
import { up as formerBoardSight } from './0013-former-board-sight.ts'
import { up as passedOver } from './0014-passed-over.ts'
import { up as boardCalendar } from './0015-board-calendar.ts'
import { up as watching } from './0016-watching.ts'

/** In order, forward only. One that has landed is never edited or renamed: `all.test.ts` keeps their hashes. */
export const migrations: readonly (readonly [name: string, up: (ddl: Ddl) => Promise<void>])[] = [
  ['0001-members', members],
  ['0002-threads', threads],
  ['0003-reactions-and-reading', reactionsAndReading],
  ['0004-jobs', jobs],
  ['0005-search', search],
  ['0006-origins', origins],
  ['0007-mail', mail],
  ['0008-claims', claims],
  ['0009-search-changes', searchChanges],
  ['0010-removed-threads', removedThreads],
  ['0011-former-boards', formerBoards],
  ['0012-unanswered', unanswered],
  ['0013-former-board-sight', formerBoardSight],
  ['0014-passed-over', passedOver],
  ['0015-board-calendar', boardCalendar],
  ['0016-watching', watching],
]
