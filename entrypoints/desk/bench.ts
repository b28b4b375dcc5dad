/** Work that takes long or needs a secret, in a worker: both sides of the line. */

type Report = (done: number, total: number) => void

/** What a worker can do, by name. */
export type Jobs = Readonly<Record<string, (work: never, report: Report) => Promise<unknown>>>

type Work<J extends Jobs, K extends keyof J> = Parameters<J[K]>[0]
type Result<J extends Jobs, K extends keyof J> = Awaited<ReturnType<J[K]>>

interface Order {
  readonly job: string
  readonly work: unknown
}

type Answer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; message: string }

export interface Bench<J extends Jobs> {
  do<K extends keyof J & string>(job: K, work: Work<J, K>, onProgress?: Report): Promise<Result<J, K>>
  /** What is under way ends with an `AbortError`; secrets in the worker are gone with it. */
  end(): void
}

/** @param worker that `serve`s these jobs */
export const newBench = <J extends Jobs>(worker: Worker): Bench<J> => {
  const waiting = new Set<(reason: unknown) => void>()
  return {
    do: (job, work, onProgress) =>
      new Promise((resolve, reject) => {
        waiting.add(reject)
        worker.onerror = (event) => reject(new Error(event.message))
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          if (data.kind === 'progress') return onProgress?.(data.done, data.total)
          waiting.delete(reject)
          if (data.kind === 'done') resolve(data.value as never)
          else reject(new Error(data.message))
        }
        worker.postMessage({ job, work } satisfies Order)
      }),
    end() {
      worker.terminate()
      for (const reject of waiting) reject(new DOMException('cancelled', 'AbortError'))
    },
  }
}

/** One piece of work in a worker of its own. */
export const doOnce = async <J extends Jobs, K extends keyof J & string>(
  bench: Bench<J>,
  job: K,
  work: Work<J, K>,
): Promise<Result<J, K>> => {
  try {
    return await bench.do(job, work)
  } finally {
    bench.end()
  }
}

/** The worker's side: one piece of work at a time. */
export const serve = (jobs: Jobs): void => {
  const answer = (message: Answer) => postMessage(message)
  addEventListener('message', async ({ data }: MessageEvent<Order>) => {
    try {
      const job = jobs[data.job] as ((work: unknown, report: Report) => Promise<unknown>) | undefined
      if (!job) throw new RangeError(data.job)
      const value = await job(data.work, (done, total) => answer({ kind: 'progress', done, total }))
      answer({ kind: 'done', value })
    } catch (error) {
      answer({ kind: 'failed', message: String(error) })
    }
  })
}
