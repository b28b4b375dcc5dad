/** The page's side of the worker. */
import type { Jobs } from './jobs.ts'

export interface Order {
  readonly job: keyof Jobs
  readonly work: unknown
}

export type Answer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; message: string }

export interface Bench {
  do<J extends keyof Jobs>(
    job: J,
    work: Parameters<Jobs[J]>[0],
    onProgress?: (done: number, total: number) => void,
  ): Promise<Awaited<ReturnType<Jobs[J]>>>
  /** What is under way ends with an `AbortError`; secrets in the worker are gone with it. */
  end(): void
}

export const newBench = (): Bench => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
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
export const inWorker = async <J extends keyof Jobs>(
  job: J,
  work: Parameters<Jobs[J]>[0],
): Promise<Awaited<ReturnType<Jobs[J]>>> => {
  const bench = newBench()
  try {
    return await bench.do(job, work)
  } finally {
    bench.end()
  }
}
