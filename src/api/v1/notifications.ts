import { Type } from 'typebox'

import type { Forum } from '../../forum/kernel/forum.ts'
import { noticeGroups } from '../../forum/notifications/kinds.ts'
import { noticesFor } from '../../forum/notifications/queries.ts'
import { seeAll, seeOne } from '../../forum/notifications/seeing.ts'
import { type AnyEndpoint, endpoint, idParams } from '../endpoint.ts'
import { presentNotice } from './presenting.ts'
import { notification, nullable } from './schemas.ts'

export const notificationEndpoints = (forum: Forum): readonly AnyEndpoint[] => [
  listEndpoint(forum),
  endpoint({
    method: 'post',
    path: '/notifications/{id}/seen',
    id: 'seeNotification',
    tag: 'notifications',
    params: idParams,
    status: 204,
    signedIn: true,
    handle: ({ viewer, params }) => seeOne(forum, viewer, params.id),
  }),
  endpoint({
    method: 'post',
    path: '/notifications/seen',
    id: 'seeNotifications',
    tag: 'notifications',
    status: 204,
    signedIn: true,
    handle: ({ viewer }) => seeAll(forum, viewer),
  }),
]

const listEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/notifications',
    id: 'listNotifications',
    tag: 'notifications',
    query: Type.Object({
      group: Type.Optional(Type.Union(noticeGroups.map((group) => Type.Literal(group)))),
      unseen: Type.Optional(Type.Boolean({ description: 'Only those that were not seen.' })),
      after: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    answer: Type.Object({
      notifications: Type.Array(notification),
      next: nullable(Type.String()),
    }),
    status: 200,
    signedIn: true,
    handle: async ({ viewer, query }) => {
      const { notices, next } = await noticesFor(forum.db, viewer, query)
      return { notifications: notices.map((notice) => presentNotice(forum, notice)), next }
    },
  })
