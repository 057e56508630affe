import { account } from './de/account.ts'
import { adminLimits } from './de/admin-limits.ts'
import { admin } from './de/admin.ts'
import { apiProblems } from './de/api-problems.ts'
import { api } from './de/api.ts'
import { boards } from './de/boards.ts'
import { claims } from './de/claims.ts'
import { common } from './de/common.ts'
import { demo } from './de/demo.ts'
import { help } from './de/help.ts'
import { importing } from './de/importing.ts'
import { mail } from './de/mail.ts'
import { members } from './de/members.ts'
import { notices } from './de/notices.ts'
import { posts } from './de/posts.ts'
import { reactions } from './de/reactions.ts'
import { reading } from './de/reading.ts'
import { refusals } from './de/refusals.ts'
import { search } from './de/search.ts'
import { setup } from './de/setup.ts'
import { threads } from './de/threads.ts'
import { watching } from './de/watching.ts'
import type { messages as english } from './en.ts'

/** The same in German. The type makes a missing message a compile error. */
export const messages: Readonly<Record<keyof typeof english, string>> = {
  ...common,
  ...demo,
  ...refusals,
  ...boards,
  ...admin,
  ...adminLimits,
  ...threads,
  ...posts,
  ...search,
  ...setup,
  ...reading,
  ...reactions,
  ...watching,
  ...notices,
  ...members,
  ...account,
  ...help,
  ...mail,
  ...claims,
  ...importing,
  ...api,
  ...apiProblems,
}
