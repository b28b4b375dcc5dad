/** The order of services, worked out beside what the analyst does: a slider never waits for it. */
import { useEffect, useState } from 'preact/hooks'
import type { Catalogue, Pack } from '../../domain/content.ts'
import { type Candidate, candidateSteps } from '../../domain/portfolio/candidates.ts'
import { type Portfolio, portfolioSteps, type Weights } from '../../domain/portfolio.ts'
import type { Report } from '../../domain/report/report.ts'
import { sliced } from './sliced.ts'

/** Worked out once for a release, however often its order is looked at. */
const known = new WeakMap<Report, Promise<Candidates>>()

type Candidates = ReadonlyMap<string, Candidate>

const candidatesIn = (report: Report, catalogue: Catalogue, pack: Pack): Promise<Candidates> => {
  const steps = () => candidateSteps(report.figures, catalogue, pack, report.campaign.k)
  const found =
    known.get(report) ?? sliced(steps()).then((all) => new Map((all ?? []).map((c) => [c.service, c])))
  known.set(report, found)
  return found
}

export interface Ordered {
  readonly portfolio: Portfolio
  readonly candidates: Candidates
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
  const [ordered, setOrdered] = useState<Ordered>()
  useEffect(() => {
    let stale = false
    const work = async () => {
      const all = await candidatesIn(report, catalogue, pack)
      const portfolio = stale
        ? undefined
        : await sliced(portfolioSteps([...all.values()], weights), () => stale)
      if (stale || !portfolio) return
      setOrdered({ portfolio, candidates: all, weights })
    }
    work()
    return () => {
      stale = true
    }
  }, [report, catalogue, weights])
  return ordered
}
