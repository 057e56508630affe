import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'

import { changePicture, mostBytes, removePicture } from '../../forum/members/picturing.ts'
import { demandPace } from '../limits.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { selfOf } from './acting.ts'
import { sendAccount } from './sending.tsx'

/** Uploading a picture. The parser for files is known to this address only: nowhere else does the forum take any. */
export async function pictureForm(app: FastifyInstance, web: Web): Promise<void> {
  app.post(urls.account('picture/remove'), async (request, reply) => {
    await removePicture(web.forum, selfOf(request).member)
    return reply.redirect(`${urls.account()}?saved=1`, 303)
  })
  await app.register(async (scope) => {
    await scope.register(multipart, {
      attachFieldsToBody: 'keyValues',
      throwFileSizeLimit: false,
      limits: { files: 1, fields: 4, parts: 6, fieldSize: 1000, fileSize: mostBytes + 1 },
    })
    const options = { bodyLimit: mostBytes + 10_000 }
    scope.post(urls.account('picture'), options, async (request, reply) => {
      const { member } = selfOf(request)
      await demandPace(web.forum, reply, 'picture', String(member.id))
      const answer = await changePicture(web.forum, member, fileIn(request.body))
      if (answer.ok) return reply.redirect(`${urls.account()}?saved=1`, 303)
      return sendAccount(web, request, reply.code(422), { problems: answer.problems })
    })
  })
}

function fileIn(form: unknown): Uint8Array {
  if (typeof form !== 'object' || form === null || !('picture' in form)) return new Uint8Array()
  return form.picture instanceof Uint8Array ? form.picture : new Uint8Array()
}
