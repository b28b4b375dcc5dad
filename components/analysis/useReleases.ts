/** The releases on this device, and the choices that are kept with them: which one is looked at, and the weights. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { EQUAL, type Weights } from '../../domain/portfolio.ts'
import type { AnalysisSettings, Opened, OpenedReleases } from '../../storage/opened.ts'
import { type Stored, useStored } from '../desk/useStored.ts'

export interface Releases {
  readonly opened: readonly Opened[]
  /** How many cannot be read. */
  readonly unreadable: number
  readonly chosen: Opened | undefined
  choose(ctx: string): void
  /** As they were left. */
  weights(): Weights
  keepWeights(weights: Weights): void
}

/** Weights move with every pixel of a slider; they are kept once it rests. */
const REST_MS = 400

interface Found {
  readonly opened: readonly Opened[]
  readonly unreadable: number
}

const look = async (port: OpenedReleases): Promise<Found> => {
  const all = await port.list()
  const opened = all.flatMap(({ load }) => (load.kind === 'ok' ? load.value : []))
  return { opened, unreadable: all.length - opened.length }
}

const stampOf = ({ opened, unreadable }: Found): string =>
  `${unreadable} ${opened.map((o) => `${o.ctx} ${o.openedAt}`).join()}`

/** Choices are a comfort: where they cannot be kept, the next visit begins without them. */
const keep = (port: OpenedReleases, change: (now: AnalysisSettings) => AnalysisSettings): void => {
  port.changeSettings(change).catch(() => {})
}

export const useReleases = (port: OpenedReleases): Stored<Releases> => {
  const [ctx, setCtx] = useState<string>()
  const weights = useRef<Weights>(EQUAL)
  const moved = useRef<Partial<Weights>>({})
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const last = useRef<Found | undefined>(undefined)
  const read = useCallback(async (): Promise<Found> => {
    const settings = last.current ? undefined : await port.settings()
    const now = await look(port)
    // What another page chooses moves nothing here; a release opened or taken away does.
    if (last.current && stampOf(last.current) === stampOf(now)) return last.current
    if (settings) {
      weights.current = settings.weights
      setCtx(settings.ctx ?? undefined)
    }
    last.current = now
    return now
  }, [port])
  const stored = useStored(read, port.onChange)
  const found = stored.value
  const chosen = found && (found.opened.find((o) => o.ctx === ctx) ?? found.opened[0])
  const value = useMemo(
    (): Releases | undefined =>
      found && {
        ...found,
        chosen,
        choose(next) {
          setCtx(next)
          keep(port, (now) => ({ ...now, ctx: next }))
        },
        weights: () => weights.current,
        keepWeights(next) {
          for (const name of Object.keys(next) as (keyof Weights)[])
            if (next[name] !== weights.current[name]) moved.current = { ...moved.current, [name]: next[name] }
          weights.current = next
          clearTimeout(timer.current)
          timer.current = setTimeout(() => {
            const only = moved.current
            moved.current = {}
            keep(port, (now) => ({ ...now, weights: { ...now.weights, ...only } }))
          }, REST_MS)
        },
      },
    [found, chosen],
  )
  return { ...stored, value }
}
