/** The releases on this device, and the choices that are kept with them: which one is looked at, and the weights. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { EQUAL, type Weights } from '../../domain/portfolio.ts'
import type { AnalysisSettings, Opened, OpenedReleases } from '../../storage/opened.ts'

export interface Releases {
  readonly opened: readonly Opened[]
  /** How many cannot be read. */
  readonly unreadable: number
  readonly chosen: Opened | undefined
  readonly weights: Weights
  choose(ctx: string): void
  setWeights(weights: Weights): void
}

/** Weights move with every pixel of a slider; they are kept once it rests. */
const REST_MS = 400

interface Found {
  opened: readonly Opened[]
  unreadable: number
  settings: AnalysisSettings | undefined
}

const look = async (port: OpenedReleases): Promise<Found> => {
  const [all, settings] = await Promise.all([port.list(), port.settings()])
  const opened = all.flatMap(({ load }) => (load.kind === 'ok' ? load.value : []))
  return { opened, unreadable: all.length - opened.length, settings }
}

/** @returns undefined until the device has been read */
export const useReleases = (port: OpenedReleases): Releases | undefined => {
  const [found, setFound] = useState<Found>()
  const [ctx, setCtx] = useState<string>()
  const [weights, setWeights] = useState<Weights>()
  useEffect(() => {
    const read = () => look(port).then(setFound)
    read()
    return port.onChange(read)
  }, [port])
  const chosenCtx = ctx ?? found?.settings?.ctx
  const shownWeights = weights ?? found?.settings?.weights ?? EQUAL
  useEffect(() => {
    if (ctx === undefined && weights === undefined) return
    const timer = setTimeout(
      () => port.keepSettings({ v: 1, ctx: chosenCtx ?? null, weights: shownWeights }).catch(() => {}),
      REST_MS,
    )
    return () => clearTimeout(timer)
  }, [ctx, weights])
  const choose = useCallback((next: string) => setCtx(next), [])
  if (!found) return undefined
  const { opened, unreadable } = found
  const chosen = opened.find((o) => o.ctx === chosenCtx) ?? opened[0]
  return { opened, unreadable, chosen, weights: shownWeights, choose, setWeights }
}
