import { Type } from 'typebox'

/** Shapes that answers of several endpoints share. */

export const nullable = <Schema extends Parameters<typeof Type.Optional>[0]>(schema: Schema) =>
  Type.Union([schema, Type.Null()])

export const instant = Type.String({ format: 'date-time' })

export const person = nullable(
  Type.Object({ id: Type.Integer(), name: Type.String(), url: Type.String() }),
)

export const board = Type.Object({
  id: Type.Integer(),
  title: Type.String(),
  description: Type.String(),
  parent_id: nullable(Type.Integer()),
  thread_count: Type.Integer(),
  post_count: Type.Integer(),
  url: Type.String(),
})

export const threadLine = Type.Object({
  id: Type.Integer(),
  board_id: Type.Integer(),
  title: Type.String(),
  author: person,
  started_at: instant,
  post_count: Type.Integer(),
  last_posted_at: instant,
  pinned: Type.Boolean(),
  locked: Type.Boolean(),
  url: Type.String(),
})

export const post = Type.Object({
  id: Type.Integer(),
  thread_id: Type.Integer(),
  number: Type.Integer({ description: 'Place in the thread, from 1. Removed posts keep theirs.' }),
  author: person,
  posted_at: instant,
  edited_at: nullable(instant),
  revision: Type.Integer(),
  answers_post_id: nullable(Type.Integer()),
  html: Type.String({
    description: 'Safe HTML, quotes written out as far as the caller may see them.',
  }),
  source: Type.Optional(Type.String({ description: 'As typed; only for those who may edit it.' })),
  reactions: Type.Array(Type.Object({ kind: Type.String(), count: Type.Integer() })),
  url: Type.String(),
})

const titled = Type.Object({ id: Type.Integer(), title: Type.String(), url: Type.String() })

/** A post as a search finds it. */
export const foundPost = Type.Object({
  id: Type.Integer(),
  number: Type.Integer(),
  posted_at: instant,
  author: person,
  thread: titled,
  board: titled,
  excerpt: Type.Array(Type.Object({ text: Type.String(), marked: Type.Boolean() }), {
    description: 'Plain text in pieces; those that were searched for are marked.',
  }),
  url: Type.String(),
})

export const counted = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  count: Type.Integer(),
})

export const reactionKind = Type.Object({
  kind: Type.String({ description: 'The name in addresses.' }),
  name: Type.String(),
  emoji: Type.String(),
  weight: Type.Integer({ description: 'What one counts into the score of the post’s author.' }),
  retired: Type.Boolean({ description: 'Those given still count; no new ones can be.' }),
})

export const member = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  joined_at: nullable(instant),
  location: Type.String(),
  score: Type.Integer(),
  post_count: Type.Integer(),
  thread_count: Type.Integer(),
  url: Type.String(),
})

/** Something a member was told. */
export const notification = Type.Object({
  id: Type.Integer(),
  kind: Type.String({
    description: 'mention, quote, answer, posts, threads, reactions or claim.',
  }),
  changed_at: instant,
  seen: Type.Boolean(),
  count: Type.Integer({ description: 'How many posts, threads or reactions, up to 100.' }),
  actor: person,
  thread: nullable(titled),
  board: nullable(titled),
  post_id: nullable(
    Type.Integer({ description: 'The first of the posts, or the one reacted to.' }),
  ),
  excerpt: Type.String({ description: 'How its words begin: plain text, spoilers closed.' }),
})

export const page = Type.Object({
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000, description: 'From 1.' })),
})
