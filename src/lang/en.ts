import { account } from './en/account.ts'
import { adminLimits } from './en/admin-limits.ts'
import { admin } from './en/admin.ts'
import { apiProblems } from './en/api-problems.ts'
import { api } from './en/api.ts'
import { boards } from './en/boards.ts'
import { claims } from './en/claims.ts'
import { common } from './en/common.ts'
import { demo } from './en/demo.ts'
import { help } from './en/help.ts'
import { importing } from './en/importing.ts'
import { mail } from './en/mail.ts'
import { members } from './en/members.ts'
import { notices } from './en/notices.ts'
import { posts } from './en/posts.ts'
import { reactions } from './en/reactions.ts'
import { reading } from './en/reading.ts'
import { refusals } from './en/refusals.ts'
import { search } from './en/search.ts'
import { setup } from './en/setup.ts'
import { threads } from './en/threads.ts'
import { watching } from './en/watching.ts'

/** Every text a person reads, in English. Keys are `room.what`; ICU MessageFormat. */
export const messages = {
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
} as const
