import { parentPort } from 'node:worker_threads'

import { makeAll, type Work } from './making-posts.ts'

// A thread of its own, so that posts are made on one core while the other writes the ones made before.
parentPort?.on('message', (work: Work) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window.
  parentPort?.postMessage(makeAll(work))
})
