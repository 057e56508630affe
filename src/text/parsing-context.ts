import type { Env } from 'markdown-it'

/** What the parser and the renderer of tokens have to know of the forum and the post. */
export type ParsingContext = {
  /** Public address of the forum, without a slash at the end. */
  readonly origin: string
  /** Begins the ids in the HTML, so that posts on one page do not collide. */
  readonly prefix: string
  readonly labels: Labels
}

/** The few words that stand in the HTML of a post itself, in the language of the forum. */
export type Labels = {
  readonly spoiler: string
  readonly backToText: string
}

const contexts = new WeakMap<Env, ParsingContext>()

/** The environment markdown-it hands to every rule, tied to its context. */
export function environmentFor(context: ParsingContext): Env {
  const env: Env = {}
  contexts.set(env, context)
  return env
}

/** The context of a rule's environment; every parse and render of ours has one. */
export function contextOf(env: Env | undefined): ParsingContext {
  const context = env === undefined ? undefined : contexts.get(env)
  if (context === undefined) throw new Error('A rule ran without the context of a post.')
  return context
}
