import { renderDescriptionsAgain } from '../forum/members/describing.ts'
import { rerenderPosts } from '../forum/posts/rerendering.ts'
import { answer, type Command, jsonOption } from './command.ts'
import { openForumThere } from './forum-there.ts'
import { progress } from './progress.ts'

export const command: Command = {
  summary: 'Make the HTML of posts again where it is out of date.',
  usage: '[--all] [--json]',
  about: `Posts are stored as typed and as HTML. This renders those again that an older version rendered, or
another list of censored words, and what members say about themselves. The forum may run meanwhile; stopped half-way, it goes on where it was.
With --all it renders every post: those, too, that name a thread or a member who came later.`,
  options: {
    ...jsonOption,
    all: { type: 'boolean', says: 'Every post, not only what is out of date.' },
  },
  words: [0, 0],
  async run(call) {
    const { forum, close } = await openForumThere(call)
    const bar = progress(call.terminal, 'Posts rendered')
    try {
      const rendered = await rerenderPosts(
        forum,
        bar.at,
        call.options['all'] === true ? 'all' : 'stale',
      )
      await renderDescriptionsAgain(forum)
      bar.end()
      const words =
        rendered === 1 ? '1 post was rendered again.' : `${rendered} posts were rendered again.`
      answer(call, { rendered }, words)
    } finally {
      await close()
    }
  },
}
