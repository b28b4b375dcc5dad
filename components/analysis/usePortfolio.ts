/** The order of services, worked out beside what the analyst does: a slider never waits for it. */
import { useEffect, useState } from 'preact/hooks'
import type { Catalogue, Pack } from '../../domain/content.ts'
import { type Candidate, candidatesOf } from '../../domain/portfolio/candidates.ts'
import { type Portfolio, portfolioOf, type Weights } from '../../domain/portfolio.ts'
import type { Report } from '../../domain/report/report.ts'

/** Longest that the page is kept from answering to its reader, on a slow machine a few times as long. */
const SLICE_MS = 8

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const known = new WeakMap<Report, Promise<Candidate[]>>()

const workOut = async (report: Report, catalogue: Catalogue, pack: Pack): Promise<Candidate[]> => {
  const all: Candidate[] = []
  let since = performance.now()
  for (const candidate of candidatesOf(report.figures, catalogue, pack, report.campaign.k)) {
    all.push(candidate)
    if (performance.now() - since > SLICE_MS) {
      await pause()
      since = performance.now()
    }
  }
  return all
}

const candidatesIn = (report: Report, catalogue: Catalogue, pack: Pack): Promise<Candidate[]> => {
  const found = known.get(report) ?? workOut(report, catalogue, pack)
  known.set(report, found)
  return found
}

export interface Ordered {
  readonly portfolio: Portfolio
  readonly candidates: ReadonlyMap<string, Candidate>
  /** Of the weights it was worked out for. */
  readonly weights: Weights
}

/** @returns undefined until the first order is there; after that the last one, until the next */
export const usePortfolio = (
  report: Report,
  catalogue: Catalogue,
  pack: Pack,
  weights: Weights,
): Ordered | undefined => {
  const [candidates, setCandidates] = useState<readonly Candidate[]>()
  const [ordered, setOrdered] = useState<Ordered>()
  useEffect(() => {
    let stale = false
    candidatesIn(report, catalogue, pack).then((all) => {
      if (!stale) setCandidates(all)
    })
    return () => {
      stale = true
    }
  }, [report, catalogue])
  useEffect(() => {
    if (!candidates) return
    // After the slider has been painted where it is now; a further move makes this one needless.
    const timer = setTimeout(() =>
      setOrdered({
        portfolio: portfolioOf(candidates, weights),
        candidates: new Map(candidates.map((c) => [c.service, c])),
        weights,
      }),
    )
    return () => clearTimeout(timer)
  }, [candidates, weights])
  return ordered
}
