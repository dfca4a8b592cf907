import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { indexFiles } from '../build/site-files.ts'
import type { Essay } from '../essay/essay.ts'
import { buildIndex } from '../search/build-index.ts'

// Only `indexInBackground` starts this thread, and it sends nothing else.
parentPort?.on('message', (essays: readonly Essay[]) => {
  parentPort?.postMessage(indexFiles(buildIndex(essays)))
  // Searches wait for the first index; from then on the page that is being written comes first. On
  // Linux this is of the thread alone, elsewhere of the whole process.
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
})
