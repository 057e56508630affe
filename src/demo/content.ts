/** A length of time as a person writes it: `12m`, `3h`, `2d` or several together, `1d 4h`. */
export type Span = string

/** What a planned member may do beyond writing: conductors moderate, the founder administers. */
export type PlannedRole = 'conductor' | 'founder'

/** One of the community's members, before it exists. */
export type PlannedPerson = {
  readonly key: string
  readonly name: string
  readonly joined: number
  readonly location: string
  readonly about: string
  readonly role?: PlannedRole
}

/** A board; `within` is the key of the board around it. */
export type PlannedBoard = {
  readonly key: string
  readonly title: string
  readonly about: string
  readonly within?: string
  readonly onlyFor?: 'conductors'
}

export type ReactionKind = 'useful' | 'warm' | 'funny' | 'thoughtful' | 'disagree'

/** A post as it was first written, and that it was changed `after` some time and why. */
export type PlannedEdit = {
  readonly before: string
  readonly after: Span
  readonly why: string
}

/**
 * A post. `text` is what it says today; `after` is the time since the post before it (none for the
 * first), `on` an exact moment instead, for posts that belong to a year. In the text `{{q:key}}` stands for the name and number of an earlier post, `{{thread:key}}`
 * for the number of a thread and `{{@key}}` for a member who is mentioned.
 */
export type PlannedPost = {
  readonly by: string
  readonly after?: Span
  readonly on?: string
  readonly text: string
  readonly key?: string
  readonly answers?: string
  readonly edited?: PlannedEdit
  readonly removedAfter?: Span
  readonly reactions?: Readonly<Partial<Record<ReactionKind, number>>>
}

/** A thread; `newest` is how long before the planting its last post was written. */
export type PlannedThread = {
  readonly key: string
  readonly board: string
  readonly title: string
  readonly newest: Span
  readonly pinned?: boolean
  readonly lockedBy?: string
  readonly posts: readonly PlannedPost[]
}
