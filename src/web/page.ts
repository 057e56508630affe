import type { Instant } from '../forum/kernel/rows.ts'
import type { Settings } from '../forum/kernel/settings.ts'
import type { Viewer } from '../forum/kernel/viewing.ts'
import type { Unseen } from '../forum/notifications/unseen.ts'
import type { Language } from '../lang/languages.ts'
import type { Translate } from '../lang/translate.ts'
import type { Assets } from './assets.ts'

/** What a piece may know that is kept and shown to whoever comes: the language and the time, nothing of who looks. */
export type Anybodys = Pick<Page, 't' | 'language' | 'at'>

/** What every component is given as `page`: who looks, in which language, when, and what the forum is called. */
export interface Page {
  readonly t: Translate
  readonly language: Language
  readonly viewer: Viewer
  /** What the viewer was told and has not seen: counted at the masthead. */
  readonly unseen: readonly Unseen[]
  readonly at: Instant
  readonly settings: Settings
  readonly assets: Assets
  /** Goes into every form of a member; empty for guests, who have no session to abuse. */
  readonly csrf: string
  /** True while a page is rendered once for many viewers: what is one viewer's own is left open as a slot. */
  readonly shared: boolean
  /** Where signing in and joining lead back to. */
  readonly back: string
  /** This forum is the demo: everybody may look in as one of its members. */
  readonly demo: boolean
  /** The forum's public address without a slash at its end. */
  readonly url: string
}
