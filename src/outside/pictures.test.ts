import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import sharp from 'sharp'

import { sharedFolder, withoutCorpora } from '../../test/shared-data.ts'
import { squarePictures } from './pictures.ts'

test('a picture becomes square WebP of each size, upright and without metadata', async () => {
  const original = await sharp({
    create: { width: 300, height: 200, channels: 3, background: '#7a9e7e' },
  })
    .withExif({ IFD0: { Artist: 'Ada', Make: 'Camera' } })
    .jpeg()
    .toBuffer()
  assert.ok(original.includes('Camera'))
  const made = await squarePictures(original, [256, 128])
  assert.ok(made !== null)
  const { format, width, height, exif } = await sharp(Buffer.from(made[256])).metadata()
  assert.deepEqual(
    { format, width, height, exif },
    { format: 'webp', width: 256, height: 256, exif: undefined },
  )
  assert.equal((await sharp(Buffer.from(made[128])).metadata()).width, 128)
  assert.ok(!Buffer.from(made[256]).includes('Camera'))
})

test('a long strip is refused at once: scaled to the width of a face it would be endless', async () => {
  for (const [width, height] of [
    [1, 90_000],
    [90_000, 1],
  ] as const) {
    const strip = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const started = performance.now()
    assert.equal(await squarePictures(strip, [128]), null)
    assert.ok(performance.now() - started < 2000)
  }
})

test('SVG, pages and programs are no pictures, whatever they call themselves', async () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!doctype html>',
    '%PDF-1.4',
    '#!/bin/sh',
    '',
  ]) {
    assert.equal(await squarePictures(Buffer.from(text), [64]), null, text)
  }
})

test('hostile files end in a picture or in nothing, soon', { skip: withoutCorpora }, async () => {
  const folder = join(sharedFolder('corpora') ?? '', 'files')
  const expected = new Map(
    readFileSync(join(folder, '..', 'FILES.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([path = '', , , , expect = '']) => [path.replace('files/', ''), expect] as const),
  )
  for (const kind of ['img', 'svg', 'masq']) {
    for (const name of readdirSync(join(folder, kind))) {
      const started = performance.now()
      const made = await squarePictures(readFileSync(join(folder, kind, name)), [256, 64])
      const took = performance.now() - started
      assert.ok(took < 2000, `${name} took ${took} ms`)
      if (kind !== 'img') assert.ok(made === null, name)
      const verdict = expected.get(`${kind}/${name}`)
      if (verdict === 'reject') assert.ok(made === null, name)
      if (verdict === 'accept') assert.ok(made !== null, name)
    }
  }
})
