import type { MessageKey } from '../../lang/translate.ts'
import { mostCounted, type Notice } from './queries.ts'

/** What a notification says, in any language: `who`, `thread`, `board` and `name` are what somebody else wrote. */
export function sayingOf(
  notice: Notice,
  nobodyKnown: string,
): { readonly id: MessageKey; readonly values: Readonly<Record<string, string | number>> } {
  const { kind, claim } = notice
  if (kind === 'claim') {
    return { id: `notices.say-claim-${claimState(claim)}`, values: { name: claim?.name ?? '' } }
  }
  return {
    id: `notices.say-${kind}`,
    values: { ...namesIn(notice, nobodyKnown), ...countsIn(notice) },
  }
}

function claimState(claim: Notice['claim']): 'accepted' | 'refused' | 'undone' {
  return claim?.undone === true ? 'undone' : (claim?.outcome ?? 'refused')
}

function namesIn({ actor, thread, board }: Notice, nobodyKnown: string) {
  return {
    who: actor?.name ?? nobodyKnown,
    thread: thread?.title ?? '',
    board: board?.title ?? '',
  }
}

/** As many as there are, or "99+"; of reactions, how many beside the one that is named. */
function countsIn({ kind, count }: Notice) {
  const rest = kind === 'reactions' ? count - 1 : count
  const many = count >= mostCounted ? `${mostCounted - 1}+` : String(rest)
  return { count, others: count - 1, many }
}
