import { linkKinds } from '../forum/members/one-time-links.ts'
import { idOfDigits } from '../lib/ids.ts'
import { memo } from '../lib/memo.ts'
import { slug } from '../lib/slugs.ts'

interface Titled {
  readonly id: number
  readonly title: string
}
interface Named {
  readonly id: number
  readonly name: string
}

/** `12-which-train`: only the number counts, the words are for people. Escaped, as browsers send it, so that the address asked for can be compared with the right one. */
function numbered(id: number, words: string): string {
  const tail = tailOf(words)
  return tail === '' ? String(id) : `${id}-${tail}`
}

const tails = memo<string>(4000)
const tailOf = (words: string): string => tails(words, () => encodeURIComponent(slug(words)))

/** The number at the start of `12-which-train`; null when there is none, or one that no row can have. */
export function idIn(segment: string): number | null {
  const digits = /^(\d{1,15})(?:-|$)/.exec(segment)?.[1]
  return digits === undefined ? null : idOfDigits(digits)
}

const paged = (path: string, page: number): string => (page > 1 ? `${path}/${page}` : path)

const under = (path: string, act: string | undefined): string =>
  act === undefined ? path : `${path}/${act}`

const withNext = (path: string, next = '/'): string =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`

/** The parts of the operator's pages. */
export type AdminPart =
  | 'forum'
  | 'limits'
  | 'boards'
  | 'roles'
  | 'reactions'
  | 'words'
  | 'claims'
  | 'jobs'

/** Every address in the forum, relative to its root. Links are made here and nowhere else. */
export const urls = {
  home: (): string => '/',
  /** A list of what's new, from its newest thread or from where an earlier page of it ended. */
  whatsNew: (tab?: string, after?: string): string =>
    tab === undefined
      ? '/new'
      : `/new?tab=${tab}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`,
  markRead: (): string => '/new/read',
  markBoardRead: (board: { readonly id: number }): string => `/boards/${board.id}/read`,
  search: (
    query?: string,
    {
      order,
      threadId,
      page,
    }: { readonly order?: string; readonly threadId?: number | null; readonly page?: number } = {},
  ): string => {
    if (query === undefined) return '/search'
    const asked = new URLSearchParams({ q: query })
    if (order === 'time') asked.set('order', order)
    if (threadId !== undefined && threadId !== null) asked.set('thread', String(threadId))
    if (page !== undefined && page > 1) asked.set('page', String(page))
    return `/search?${asked}`
  },
  board: (board: Titled, page = 1): string =>
    paged(`/boards/${numbered(board.id, board.title)}`, page),
  removedThreads: (board: Titled, before?: string): string =>
    `${urls.board(board)}/removed${before === undefined ? '' : `?before=${before}`}`,
  startThread: (board: Titled): string => `/boards/${numbered(board.id, board.title)}/start`,
  thread: (thread: Titled, page = 1): string =>
    paged(`/threads/${numbered(thread.id, thread.title)}`, page),
  /** A post where it stands, when its page is known; `post` finds it when it is not. */
  postInThread: (thread: Titled, page: number, postId: number): string =>
    `${urls.thread(thread, page)}#post-${postId}`,
  post: (postId: number): string => `/posts/${postId}`,
  conversation: (postId: number): string => `/posts/${postId}/conversation`,
  /** What a post quotes: the next level of a quote of a quote. */
  quotedIn: (postId: number): string => `/posts/${postId}/quoted`,
  history: (postId: number, before?: number): string =>
    `/posts/${postId}/history${before === undefined ? '' : `?before=${before}`}`,
  /** The reply box, with a post quoted in it or answered by it. */
  answer: (thread: Titled, page: number, postId: number, how: 'quote' | 'answer'): string =>
    `${urls.thread(thread, page)}?${how}=${postId}#reply`,
  replies: (threadId: number): string => `/threads/${threadId}/replies`,
  threadAct: (threadId: number, act: string): string => `/threads/${threadId}/${act}`,
  postAct: (postId: number, act: string): string => `/posts/${postId}/${act}`,
  reactions: (postId: number): string => `/posts/${postId}/reactions`,
  reaction: (postId: number, kind: string): string => `/posts/${postId}/reactions/${kind}`,
  member: (member: Named): string => `/members/${numbered(member.id, member.name)}`,
  claim: (member: { readonly id: number }): string => `/members/${member.id}/claim`,
  members: (search?: string): string =>
    search === undefined ? '/members' : `/members?q=${encodeURIComponent(search)}`,
  face: (
    member: { readonly id: number; readonly avatar: string | null },
    size: 128 | 256 = 128,
  ): string =>
    member.avatar === null ? `/faces/${member.id}.svg` : `/avatars/${member.avatar}-${size}.webp`,
  signIn: (backTo?: string): string => withNext('/sign-in', backTo),
  forgotten: (): string => '/sign-in/forgotten',
  newPassword: (): string => linkKinds['new-password'].path,
  confirmEmail: (): string => linkKinds['confirm-email'].path,
  join: (backTo = '/'): string => withNext('/join', backTo),
  signOut: (): string => '/sign-out',
  /** What one was told: all, or as asked for. */
  notifications: (asked: Readonly<Record<string, string>> = {}): string =>
    Object.keys(asked).length === 0
      ? '/notifications'
      : `/notifications?${new URLSearchParams(asked)}`,
  notificationsSeen: (): string => '/notifications/seen',
  notificationSeen: (id: number): string => `/notifications/${id}/seen`,
  mailOff: (): string => '/mail/off',
  /** What one watches. */
  watching: (after?: string): string =>
    `/notifications/watched${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`,
  watchThread: (threadId: number, page = 1): string =>
    `/threads/${threadId}/watch${page > 1 ? `?page=${page}` : ''}`,
  watchBoard: (boardId: number): string => `/boards/${boardId}/watch`,
  account: (part?: string): string => (part === undefined ? '/account' : `/account/${part}`),
  setup: (token?: string): string =>
    token === undefined ? '/setup' : `/setup?token=${encodeURIComponent(token)}`,
  writingHelp: (): string => '/help/writing',
  demoDoor: (): string => '/demo/enter',
  admin: (part: AdminPart = 'forum'): string => (part === 'forum' ? '/admin' : `/admin/${part}`),
  adminBoard: (boardId: number, act?: string): string => under(`/admin/boards/${boardId}`, act),
  adminRole: (roleId: number, act?: string): string => under(`/admin/roles/${roleId}`, act),
  adminHolders: (): string => '/admin/holders',
  adminHolder: (memberId: number, role: string): string =>
    `/admin/holders/${memberId}/${encodeURIComponent(role)}`,
  adminReaction: (kindId: number, act?: string): string => under(`/admin/reactions/${kindId}`, act),
  adminClaim: (claimId: number): string => `/admin/claims/${claimId}`,
  adminGive: (placeholderId: number): string => `/admin/claims/give/${placeholderId}`,
  adminJob: (jobId: number, act?: string): string => under(`/admin/jobs/${jobId}`, act),
  api: (part?: 'problems' | 'v1/openapi.json'): string => under('/api', part),
  adminConfirm: (): string => '/admin/confirm',
  feed: (path: string): string => (path === '/' ? '/index.atom' : `${path}.atom`),
} as const

/** Where to go after a form: `next` when it is a path of this forum, otherwise the boards. Never another host. */
export function localPath(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next)) return '/'
  if (next.includes('\\')) return '/'
  const base = 'http://forum.invalid'
  const target = URL.parse(next, base)
  return target?.origin === base ? `${target.pathname}${target.search}${target.hash}` : '/'
}
