import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { KindDraft, KindProblem } from '../../forum/reactions/arranging-kinds.ts'
import type { ReactionKind } from '../../forum/reactions/kinds.ts'
import { textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { AdminFrame, Arrows } from './frame.tsx'
import { problemIn } from './problems.ts'

/** What was typed; the weight as text, so that it comes back as it was. */
export type TypedKind = Readonly<Record<keyof KindDraft, string>>

export function readKind(form: unknown): TypedKind {
  return {
    emoji: textField(form, 'emoji'),
    name: textField(form, 'name'),
    weight: textField(form, 'weight').replace('−', '-'),
  }
}

/** The draft of what was typed. A weight that is no number is one the forum refuses. */
export function draftOf({ emoji, name, weight }: TypedKind): KindDraft {
  return { emoji, name, weight: /^[+-]?\d{1,6}$/.test(weight) ? Number(weight) : Number.NaN }
}

export const emptyKind: TypedKind = { emoji: '', name: '', weight: '1' }

type KindProblems = readonly Problem<KindProblem>[]

/** The kinds of reactions in their order, and a form for one more. */
export function ReactionsPage({
  page,
  kinds,
  typed,
  problems = [],
  saved = false,
}: {
  page: Page
  kinds: readonly ReactionKind[]
  typed: TypedKind
  problems?: KindProblems
  saved?: boolean
}): VNode {
  return (
    <AdminFrame page={page} part="reactions" saved={saved} problems={problems}>
      <section class="sheet">
        <h2>{page.t('admin.reactions')}</h2>
        <p class="hint">{page.t('admin.reactionsHint')}</p>
        {kinds.length === 0 && <p class="empty">{page.t('admin.noReactions')}</p>}
        <ul class="things">
          {kinds.map((kind, index) => (
            <KindItem
              page={page}
              kind={kind}
              first={index === 0}
              last={index === kinds.length - 1}
            />
          ))}
        </ul>
      </section>
      <KindForm page={page} kindId={null} typed={typed} problems={problems} />
    </AdminFrame>
  )
}

function KindItem({
  page,
  kind,
  first,
  last,
}: {
  page: Page
  kind: ReactionKind
  first: boolean
  last: boolean
}): VNode {
  const retired = kind.retired_at !== null
  return (
    <li>
      <a href={urls.adminReaction(kind.id)}>
        <span aria-hidden="true">{kind.emoji}</span> <bdi>{kind.name}</bdi>
      </a>
      <span class="saved">
        {page.t('admin.weighs', { weight: signed(kind.weight) })}
        {retired && ` · ${page.t('admin.retired')}`}
      </span>
      <form method="post" action={urls.adminReaction(kind.id, 'retirement')}>
        <FormSeal page={page} {...(retired && { method: 'delete' as const })} />
        <button>{page.t(retired ? 'admin.bringBack' : 'admin.retire')}</button>
      </form>
      <Arrows
        page={page}
        action={urls.adminReaction(kind.id, 'move')}
        name={kind.name}
        first={first}
        last={last}
      />
    </li>
  )
}

/** One kind to change. */
export function KindPage({
  page,
  kindId,
  typed,
  problems = [],
}: {
  page: Page
  kindId: number
  typed: TypedKind
  problems?: KindProblems
}): VNode {
  return (
    <AdminFrame page={page} part="reactions" problems={problems}>
      <KindForm page={page} kindId={kindId} typed={typed} problems={problems} />
    </AdminFrame>
  )
}

/** A form for a new kind, or for the one with this id. */
function KindForm({
  page,
  kindId,
  typed,
  problems,
}: {
  page: Page
  kindId: number | null
  typed: TypedKind
  problems: KindProblems
}): VNode {
  const isNew = kindId === null
  const action = isNew ? urls.admin('reactions') : urls.adminReaction(kindId)
  return (
    <form class="sheet" method="post" action={action}>
      <FormSeal page={page} />
      <h2>{page.t(isNew ? 'admin.newReaction' : 'admin.changeReaction')}</h2>
      <KindFields page={page} typed={typed} problems={problems} />
      <button class="first">{page.t(isNew ? 'admin.makeReaction' : 'common.save')}</button>
    </form>
  )
}

function KindFields({
  page,
  typed,
  problems,
}: {
  page: Page
  typed: TypedKind
  problems: KindProblems
}): VNode {
  const problem = (field: string) => problemIn(page, problems, field)
  return (
    <>
      <Field
        name="emoji"
        label={page.t('admin.emoji')}
        value={typed.emoji}
        problem={problem('emoji')}
        required
      />
      <Field
        name="name"
        label={page.t('admin.kindName')}
        value={typed.name}
        problem={problem('name')}
        required
      />
      <Field
        name="weight"
        label={page.t('admin.weight')}
        hint={page.t('admin.weightHint')}
        value={typed.weight}
        problem={problem('weight')}
        required
      />
    </>
  )
}

function signed(weight: number): string {
  return weight > 0 ? `+${weight}` : String(weight).replace('-', '−')
}
