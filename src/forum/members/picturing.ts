import { createHash } from 'node:crypto'

import type { Blobs } from '../../outside/blobs.ts'
import { squarePictures } from '../../outside/pictures.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import type { Member } from '../kernel/rows.ts'

/** Pixels of an uploaded picture's two forms: beside posts on a sharp screen, and on the member's page. */
export const pictureSizes = [128, 256] as const
export type PictureSize = (typeof pictureSizes)[number]

/** A photograph of any telephone. */
export const mostBytes = 10_000_000

/** Where the picture of that name and size lies. */
export function pictureBlob(avatar: string, size: PictureSize): string {
  return `avatars/${avatar}-${size}.webp`
}

/** Makes an uploaded picture the member's face. What is kept is our own encoding of its pixels. */
export async function changePicture(
  forum: Forum,
  member: Pick<Member, 'id'>,
  bytes: Uint8Array,
): Promise<Answer<object, 'picture-unreadable' | 'picture-too-large'>> {
  if (bytes.byteLength > mostBytes) {
    const limit = mostBytes / 1_000_000
    return { ok: false, problems: [{ field: 'picture', is: 'picture-too-large', limit }] }
  }
  const pictures = await squarePictures(bytes, pictureSizes)
  if (pictures === null) {
    return { ok: false, problems: [{ field: 'picture', is: 'picture-unreadable' }] }
  }
  const avatar = createHash('sha256').update(pictures[256]).digest('hex').slice(0, 32)
  // First the bytes, then the row that names them: a page never shows a picture that is not there.
  for (const size of pictureSizes) {
    await forum.blobs.put(pictureBlob(avatar, size), pictures[size])
  }
  await setPicture(forum, member.id, avatar)
  return { ok: true }
}

/** Goes back to the drawn face. */
export async function removePicture(forum: Forum, member: Pick<Member, 'id'>): Promise<void> {
  await setPicture(forum, member.id, null)
}

async function setPicture(forum: Forum, memberId: number, avatar: string | null): Promise<void> {
  const left = await transact(forum, async ({ db }) => {
    const before = await db
      .selectFrom('member')
      .select('avatar')
      .where('id', '=', memberId)
      .executeTakeFirst()
    await db.updateTable('member').set({ avatar }).where('id', '=', memberId).execute()
    const old = before?.avatar ?? null
    if (old === null || old === avatar) return null
    // Named by content: somebody else may show the same picture.
    const shared = await db
      .selectFrom('member')
      .select('id')
      .where('avatar', '=', old)
      .limit(1)
      .executeTakeFirst()
    return shared === undefined ? old : null
  })
  if (left !== null) await forget(forum.blobs, left)
}

async function forget(blobs: Blobs, avatar: string): Promise<void> {
  await Promise.all(pictureSizes.map((size) => blobs.remove(pictureBlob(avatar, size))))
}
