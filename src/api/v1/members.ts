import type { Forum } from '../../forum/kernel/forum.ts'
import { memberToday } from '../../forum/members/queries.ts'
import { urls } from '../../web/urls.ts'
import { type AnyEndpoint, endpoint, idParams } from '../endpoint.ts'
import { member } from './schemas.ts'

export const memberEndpoints = (forum: Forum): readonly AnyEndpoint[] => [readMemberEndpoint(forum)]

const readMemberEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/members/{id}',
    id: 'readMember',
    tag: 'members',
    params: idParams,
    answer: member,
    status: 200,
    handle: async ({ viewer, params }) => {
      const found = await memberToday(forum.db, viewer, { id: params.id, at: forum.now() })
      const { id, name, joined_at, location, score, post_count, thread_count } = found.member
      const url = forum.url + urls.member(found.member)
      return { id, name, joined_at, location, score, post_count, thread_count, url }
    },
  })
