import type { Selectable } from 'kysely'

import type { ReactionKindTable } from '../../db/schema.ts'
import { remembering } from '../kernel/epoch.ts'
import type { Forum } from '../kernel/forum.ts'

export type ReactionKind = Selectable<ReactionKindTable>

/** Every kind of reaction in its order, the retired ones too: they still count and show, but can no longer be given. From memory until an administrator changes one. */
export const reactionKinds = remembering(
  (forum: Forum) => forum.epoch.structure,
  (forum: Forum): Promise<readonly ReactionKind[]> =>
    forum.db.selectFrom('reaction_kind').selectAll().orderBy('position').orderBy('id').execute(),
)
