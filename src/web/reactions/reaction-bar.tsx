import type { VNode } from 'preact'

import type { ReactionKind } from '../../forum/reactions/kinds.ts'
import type { Reactions } from '../../forum/reactions/queries.ts'
import type { Page } from '../page.ts'
import { FormSeal } from '../ui/problems.tsx'
import { formatsFor } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** The reactions to a post: how many of each kind and, for a member who may, the buttons to give and take them back. The buttons belong to the page's `ActForm`. */
export function ReactionBar({
  page,
  post,
  kinds,
  reactions,
}: {
  page: Page
  post: { readonly id: number; readonly author: { readonly id: number } | null }
  kinds: readonly ReactionKind[]
  reactions: Reactions
}): VNode | null {
  const { member } = page.viewer
  const gives = member !== null && member.id !== post.author?.id
  const countOf = (kind: ReactionKind): number =>
    reactions.counts.find(({ kind_id }) => kind_id === kind.id)?.count ?? 0
  const given = kinds.filter((kind) => countOf(kind) > 0)
  const others = gives
    ? kinds.filter((kind) => countOf(kind) === 0 && kind.retired_at === null)
    : []
  if (given.length + others.length === 0) return null
  return (
    <div class="kinds" data-behaviour="react" role="group" aria-label={page.t('reactions.bar')}>
      {given.map((kind) => {
        const own = reactions.own === kind.id
        const count = countOf(kind)
        return gives && (own || kind.retired_at === null) ? (
          <KindButton page={page} postId={post.id} kind={kind} count={count} own={own} />
        ) : (
          <KindCount page={page} kind={kind} count={count} />
        )
      })}
      {others.length > 0 && <Others page={page} postId={post.id} kinds={others} />}
      {given.length > 0 && <WhoLink page={page} postId={post.id} />}
    </div>
  )
}

function Others({
  page,
  postId,
  kinds,
}: {
  page: Page
  postId: number
  kinds: readonly ReactionKind[]
}): VNode {
  const label = page.t('reactions.add')
  return (
    <details class="others">
      <summary aria-label={label} title={label}>
        +
      </summary>
      <div class="kinds">
        {kinds.map((kind) => (
          <KindButton page={page} postId={postId} kind={kind} count={0} own={false} />
        ))}
      </div>
    </details>
  )
}

function WhoLink({ page, postId }: { page: Page; postId: number }): VNode {
  const label = page.t('reactions.who')
  return (
    <a class="who-reacted" href={urls.reactions(postId)} aria-label={label} title={label}>
      {page.t('reactions.whoShort')}
    </a>
  )
}

/** The one form of a page that its small buttons send; each says where to by `formaction`. */
export function ActForm({ page }: { page: Page }): VNode | null {
  if (page.viewer.member === null) return null
  return (
    <form id={actForm} method="post">
      <FormSeal page={page} />
    </form>
  )
}

/** Its id, for buttons anywhere on the page. */
export const actForm = 'act'

interface KindProps {
  readonly page: Page
  readonly kind: ReactionKind
  readonly count: number
}

/** Pressed again, a reaction is taken back. */
function KindButton({
  page,
  kind,
  count,
  postId,
  own,
}: KindProps & { readonly postId: number; readonly own: boolean }): VNode {
  const { name } = kind
  return (
    <button
      form={actForm}
      formaction={urls.reaction(postId, kind.key)}
      {...(own && { name: '_method', value: 'delete' })}
      aria-pressed={own}
      aria-label={count === 0 ? name : page.t('reactions.given', { name, count })}
      title={name}
    >
      {kind.emoji}
      {count > 0 && <Number page={page} of={count} />}
    </button>
  )
}

function KindCount({ page, kind, count }: KindProps): VNode {
  return (
    <span class="kind" title={kind.name}>
      <span role="img" aria-label={kind.name}>
        {kind.emoji}
      </span>
      <Number page={page} of={count} />
    </span>
  )
}

function Number({ page, of }: { readonly page: Page; readonly of: number }): VNode {
  return <> {formatsFor(page.language).number.format(of)}</>
}
