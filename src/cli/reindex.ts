import { reindex } from '../forum/search/reindexing.ts'
import { answer, type Command, jsonOption } from './command.ts'
import { openForumThere } from './forum-there.ts'

/** A line of progress at most so often (ms). */
const every = 500

export const command: Command = {
  summary: 'Make the search index anew.',
  usage: '[--json]',
  about: `Reads every post again and makes the index that search looks in. Needed after an upgrade that says so;
harmless at any other time. While it runs, searches find only what it has come to already.`,
  options: jsonOption,
  words: [0, 0],
  async run(call) {
    const { forum, close } = await openForumThere(call)
    const { err, watched } = call.terminal
    const startedAt = performance.now()
    let told = startedAt
    const count = await reindex(forum, (progress) => {
      const now = performance.now()
      if (!watched || now - told < every) return
      told = now
      const rate = Math.round((progress.count / (now - startedAt)) * 1000)
      err(`\r${progress.count} posts, ${rate} a second `)
    })
    await close()
    if (watched) err('\r\u001b[K')
    answer(call, { posts: count }, `Done: ${count} posts can be found.`)
  },
}
