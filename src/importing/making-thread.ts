import { parentPort } from 'node:worker_threads'

import { makeAll, type MakingAnswer, type Work } from './making-posts.ts'

// A thread of its own, so that posts are made on one core while the other writes the ones made before.
parentPort?.on('message', (work: Work) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window.
  parentPort?.postMessage(answerTo(work))
})

/** A thread that died of one piece of work would leave the next without an answer. */
function answerTo(work: Work): MakingAnswer {
  try {
    return { posts: makeAll(work) }
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : String(problem) }
  }
}
