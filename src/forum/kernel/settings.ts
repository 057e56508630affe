import { remembering } from './epoch.ts'
import { type Forum, transact } from './forum.ts'

/** What administrators decide in the forum itself, as opposed to the operator's environment. */
export interface Settings {
  readonly forumName: string
  /** One or two sentences: shown on the index, in feeds and to search engines. */
  readonly description: string
  /** For guests, whatever their browser asks for (their pages are shared), and for members who chose none. */
  readonly language: string
  readonly joinOpen: boolean
  readonly joinNeedsEmail: boolean
  /** Shown as *** wherever they stand as whole words. */
  readonly censoredWords: readonly string[]
  /** How long authors may remove and restore their own posts; moderators may any time. */
  readonly ownRemovalHours: number
  /** How long authors may edit their own posts; 0: for ever. */
  readonly ownEditHours: number
  /** Per member, counted over a minute and an hour, so that a burst and a flood are both stopped. */
  readonly postsPerMinute: number
  readonly threadsPerHour: number
  readonly searchesPerMinute: number
  /** Per token or, without one, per network: requests of programs. */
  readonly apiRequestsPerFiveMinutes: number
  /** Per network (an IPv4 /24, an IPv6 /64) and hour. */
  readonly joinsPerHour: number
  /** Attempts per network in five minutes, whatever the account. */
  readonly signInsPerFiveMinutes: number
  /** Attempts per network and account in an hour: another network can still sign in. */
  readonly signInsPerAccountHour: number
  readonly longestPost: number
  readonly longestTitle: number
}

/** What holds until an administrator says otherwise. */
export const defaultSettings: Settings = {
  forumName: 'Folkmoot',
  description: '',
  language: 'en',
  joinOpen: true,
  joinNeedsEmail: false,
  censoredWords: [],
  ownRemovalHours: 24,
  ownEditHours: 0,
  postsPerMinute: 6,
  threadsPerHour: 10,
  searchesPerMinute: 30,
  apiRequestsPerFiveMinutes: 300,
  joinsPerHour: 3,
  signInsPerFiveMinutes: 10,
  signInsPerAccountHour: 10,
  // A long essay. Rendering the worst hostile text we know of this length takes less than a fifth of a second.
  longestPost: 60_000,
  longestTitle: 150,
}

/** The settings in force. From memory until one changes. */
export const settingsOf = remembering((forum: Forum) => forum.epoch.structure, readSettings)

/** Changes the settings named in `patch`. Who may do so is for the caller to ask. */
export async function changeSettings(forum: Forum, patch: Partial<Settings>): Promise<void> {
  const { language } = await settingsOf(forum)
  await transact(
    forum,
    async ({ db, record }) => {
      const rows = Object.entries(patch).map(([key, value]) => ({
        key,
        value: JSON.stringify(value),
      }))
      if (rows.length === 0) return
      await db
        .insertInto('setting')
        .values(rows)
        .onConflict((row) =>
          row.column('key').doUpdateSet((write) => ({ value: write.ref('excluded.value') })),
        )
        .execute()
      // Posts are stored as rendered: the new list of words, or words of ours in another language, reach them by rendering them again.
      if (patch.censoredWords !== undefined) await record({ type: 'words.censored' })
      if ((patch.language ?? language) !== language) await record({ type: 'language.chosen' })
    },
    'structure',
  )
}

async function readSettings(forum: Forum): Promise<Settings> {
  const rows = await forum.db.selectFrom('setting').selectAll().execute()
  const stored = new Map(rows.map(({ key, value }) => [key, value]))
  const entries = Object.entries(defaultSettings).map(([key, byDefault]) => [
    key,
    valueOr(stored.get(key), byDefault),
  ])
  // oxlint-disable-next-line no-unsafe-type-assertion -- each key of the defaults, with a value of the default's kind.
  return Object.fromEntries(entries) as Settings
}

/** The stored value if it is of the default's kind: a row from another version must not break every page. */
function valueOr(text: string | undefined, byDefault: unknown): unknown {
  if (text === undefined) return byDefault
  const value: unknown = JSON.parse(text)
  if (Array.isArray(byDefault)) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? value
      : byDefault
  }
  return typeof value === typeof byDefault ? value : byDefault
}
