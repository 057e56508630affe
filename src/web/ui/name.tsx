import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** A member's name as a link; isolated, so that a name in another script cannot turn the line around. */
export function Name({
  page,
  member,
  className,
}: {
  page: Pick<Page, 't'>
  member: { readonly id: number; readonly name: string } | null
  className?: string
}): VNode {
  if (member === null) return <span class={className}>{page.t('common.authorUnknown')}</span>
  return (
    <a class={className} href={urls.member(member)}>
      <bdi>{member.name}</bdi>
    </a>
  )
}

/** The picture beside a name: uploaded, or drawn for this member. Decorative: the name stands beside it. */
export function Face({
  member,
  size,
}: {
  member: { readonly id: number; readonly avatar: string | null }
  size: number
}): VNode {
  return (
    <img
      class="face"
      src={urls.face(member)}
      width={size}
      height={size}
      alt=""
      loading="lazy"
      decoding="async"
    />
  )
}
