import { PEOPLE } from './content/people.ts'

/** Where the things that texts name have come to stand in a forum. */
export type Places = {
  /** Ids of posts by `thread/post key`. */
  readonly posts: ReadonlyMap<string, PlacedPost>
  /** Ids of threads by key. */
  readonly threads: ReadonlyMap<string, number>
  /** Posts of the imported archive by their number in the old forum. */
  readonly archived: ReadonlyMap<string, PlacedPost>
}

export type PlacedPost = { readonly id: number; readonly author: string }

const names = new Map(PEOPLE.map(({ key, name }) => [key, name]))

export function nameOf(key: string): string {
  const name = names.get(key)
  if (name === undefined) throw new Error(`nobody in the demo is called ${key}`)
  return name
}

/** The source of a post with what it names put in: quotes, threads, members. */
export function placed(text: string, inThread: string, places: Places): string {
  return text
    .trim()
    .replaceAll(/^> \[\{\{archive:(\d+)\}\}\]\n/gm, (_, number: string) => {
      const post = places.archived.get(number)
      // Words of a post that could not be imported stay as words.
      return post === undefined ? '' : `> [${referenceTo(post)}]\n`
    })
    .replaceAll(/\{\{@(\w+)\}\}/g, (_, key: string) => `@"${nameOf(key)}"`)
    .replaceAll(/\{\{thread:([\w-]+)\}\}/g, (_, key: string) => `#${found(places.threads, key)}`)
    .replaceAll(/\{\{q:([\w-]+)\}\}/g, (_, key: string) =>
      referenceTo(found(places.posts, `${inThread}/${key}`)),
    )
}

function referenceTo({ author, id }: PlacedPost): string {
  return `${author}, post ${id}`
}

function found<Value>(places: ReadonlyMap<string, Value>, key: string): Value {
  const place = places.get(key)
  if (place === undefined) throw new Error(`${key} is named before it is there`)
  return place
}
