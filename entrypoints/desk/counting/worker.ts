/** The worker's side: one piece of work at a time, by its name. */
import type { Answer, Order } from './bench.ts'
import { JOBS } from './jobs.ts'

const answer = (message: Answer) => postMessage(message)

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  const job = JOBS[data.job] as (
    work: unknown,
    report: (done: number, total: number) => void,
  ) => Promise<unknown>
  try {
    const value = await job(data.work, (done, total) => answer({ kind: 'progress', done, total }))
    answer({ kind: 'done', value })
  } catch (error) {
    answer({ kind: 'failed', message: String(error) })
  }
})
