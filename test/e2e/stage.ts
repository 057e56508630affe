import { after } from 'node:test'

import { type Launched, launch } from './chromium.ts'
import { type Demo, startDemo } from './demo.ts'

export type Stage = Launched & Demo

let opened: Promise<Stage> | undefined

/** One browser and one demo for all journeys of a run: starting them takes longer than most journeys. */
export function stage(): Promise<Stage> {
  opened ??= open()
  return opened
}

async function open(): Promise<Stage> {
  const [browser, demo] = await Promise.all([launch(), startDemo()])
  // Everybody here comes from one address.
  await demo.write(`insert into setting (key, value) values ('joinsPerHour', '1000')`)
  return { ...browser, ...demo }
}

after(async () => {
  const last = await opened?.catch(() => undefined)
  await last?.close()
  await last?.stop()
})
