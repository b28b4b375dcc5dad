/** The releases on this device, and the choices that are kept with them: which one is looked at, and the weights. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { EQUAL, type Weights } from '../../domain/portfolio.ts'
import type { Opened, OpenedReleases } from '../../storage/opened.ts'

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

/** @returns undefined until the device has been read */
export const useReleases = (port: OpenedReleases): Releases | undefined => {
  const [found, setFound] = useState<Found>()
  const [ctx, setCtx] = useState<string>()
  const weights = useRef<Weights>(EQUAL)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    let known: string | undefined
    const read = async () => {
      const now = await look(port)
      // What another page chooses moves nothing here; a release opened or taken away does.
      const stamp = now.opened.map((o) => `${o.ctx} ${o.openedAt}`).join()
      if (stamp !== known) setFound(now)
      known = stamp
    }
    const start = async () => {
      const settings = await port.settings()
      weights.current = settings?.weights ?? EQUAL
      setCtx(settings?.ctx ?? undefined)
      await read()
    }
    start()
    return port.onChange(read)
  }, [port])
  const chosen = found && (found.opened.find((o) => o.ctx === ctx) ?? found.opened[0])
  const keep = (now: string | undefined) =>
    port.keepSettings({ v: 1, ctx: now ?? null, weights: weights.current }).catch(() => {})
  return useMemo(
    () =>
      found && {
        ...found,
        chosen,
        choose(next) {
          setCtx(next)
          keep(next)
        },
        weights: () => weights.current,
        keepWeights(next) {
          weights.current = next
          clearTimeout(timer.current)
          timer.current = setTimeout(() => keep(ctx), REST_MS)
        },
      },
    [found, chosen, ctx],
  )
}
