import type { Tx } from '../kernel/forum.ts'
import type { MailKind } from '../kernel/rows.ts'

/**
 * A step: this mail goes out once the transaction has committed. What it will say, and the secret of its link, are made
 * only then: neither ever lies in the queue.
 */
export async function askForMail(
  tx: Tx,
  kind: MailKind,
  { memberId, address }: { readonly memberId: number | null; readonly address: string },
): Promise<void> {
  const { id } = await tx.db
    .insertInto('mail')
    .values({ member_id: memberId, kind, address, asked_at: tx.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.record({ type: 'mail.asked', mailId: id })
}
