import { forgetMail, type ParkedJob, parkedJobs, retryJobs } from '../worker/parked.ts'
import { answer, type Call, type Command, CommandFailed, jsonOption } from './command.ts'
import { openForumThere } from './forum-there.ts'

/** More than a person reads, and no more than fits a terminal's memory. */
const mostShown = 1000

export const command: Command = {
  summary: 'List what failed for good, mail above all, and do it again.',
  usage: '[retry|forget <number>…|all] [--json]',
  about: `What fails is tried again for about two hours and then left. Alone, the command lists what was left: its
number, since when, to whom if it is mail, and what was said of the last attempt.
retry tries it again (the running forum does, within seconds). forget takes mail off the list unsent.`,
  options: jsonOption,
  words: [0, 1000],
  async run(call) {
    const [act] = call.words
    const doing = act === undefined ? null : actOf(act)
    const chosen = chosenIn(call)
    const { forum, close } = await openForumThere(call)
    try {
      if (doing === null) return list(call, await parkedJobs(forum.db, 'operator', mostShown))
      const count = await doing.run(forum, 'operator', chosen)
      answer(call, { [doing.name]: count }, `${count} ${doing.says}.`)
      if (count === 0 && chosen !== 'all') throw new CommandFailed(doing.nothing)
    } finally {
      await close()
    }
  },
}

const acts = {
  retry: {
    run: retryJobs,
    name: 'retried',
    says: 'due again',
    nothing: 'Nothing that failed has this number. folkmoot jobs lists what there is.',
  },
  forget: {
    run: forgetMail,
    name: 'forgotten',
    says: 'forgotten',
    nothing: 'No mail that failed has this number. folkmoot jobs lists what there is.',
  },
} as const

function actOf(word: string) {
  if (word === 'retry' || word === 'forget') return acts[word]
  throw new CommandFailed(
    `What failed can be tried again (retry) or forgotten (forget), not "${word}".`,
  )
}

function chosenIn({ words }: Call): readonly number[] | 'all' {
  const [act, ...named] = words
  if (named.length === 1 && named[0] === 'all') return 'all'
  if (named.some((word) => !/^\d{1,15}$/.test(word)) || (act !== undefined && named.length === 0)) {
    throw new CommandFailed('Say which, by their numbers in the list, or all.')
  }
  return named.map(Number)
}

function list(
  call: Call,
  { jobs, total }: { readonly jobs: readonly ParkedJob[]; readonly total: number },
): void {
  const more = total > jobs.length ? [`and ${total - jobs.length} more`] : []
  const words = total === 0 ? 'Nothing has failed for good.' : [...jobs.map(line), ...more]
  answer(call, { total, jobs }, [words].flat().join('\n'))
}

function line({ id, consequence, parkedAt, problem, mail }: ParkedJob): string {
  const what = mail === null ? consequence : `mail (${mail.kind}) to ${mail.address}`
  const whose = mail?.member === undefined || mail.member === null ? '' : `, ${mail.member.name}`
  return `${id}  ${parkedAt}  ${what}${whose}: ${problem}`
}
