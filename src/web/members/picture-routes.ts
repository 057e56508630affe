import type { FastifyInstance } from 'fastify'

import { Refusal } from '../../forum/kernel/refusals.ts'
import { pictureBlob, pictureSizes } from '../../forum/members/picturing.ts'
import { faceSvg } from '../../lib/faces.ts'
import { filePolicy } from '../headers.ts'
import type { Web } from '../web.ts'

type File = { Params: { file: string } }

/** Drawn faces and uploaded pictures. */
export function pictureRoutes(app: FastifyInstance, web: Web): void {
  app.get<File>('/faces/:file', (request, reply) => {
    const id = /^(\d{1,15})\.svg$/.exec(request.params.file)?.[1]
    if (id === undefined) throw new Refusal('not-found')
    return reply
      .type('image/svg+xml')
      .header('content-security-policy', filePolicy)
      .header('cache-control', 'public, max-age=604800')
      .send(faceSvg(Number(id)))
  })

  app.get<File>('/avatars/:file', async (request, reply) => {
    const [, avatar, asked] = /^([0-9a-f]{32})-(\d+)\.webp$/.exec(request.params.file) ?? []
    const size = pictureSizes.find((one) => String(one) === asked)
    if (avatar === undefined || size === undefined) throw new Refusal('not-found')
    const bytes = await web.forum.blobs.get(pictureBlob(avatar, size))
    if (bytes === null) throw new Refusal('not-found')
    return reply
      .type('image/webp')
      .header('content-security-policy', filePolicy)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(bytes))
  })
}
