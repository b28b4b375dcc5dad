/** What a release says of a form of delivery: how many of those who need the family would rather have it so. */
import type { Family } from '../content.ts'
import type { Form } from '../financing/scenario.ts'
import { countOf } from '../report/figures.ts'
import { dissentMost, type Interval } from '../report/interval.ts'
import type { Report } from '../report/report.ts'

export interface Preference {
  /** Those who prefer this form; undefined where single forms are not told apart. */
  readonly prefer: Interval | undefined
  /** Those who named any form. */
  readonly of: Interval
}

/** @returns undefined where the release says nothing of the family's delivery */
export const preferenceFor = (report: Report, family: Family, form: Form): Preference | undefined => {
  const whole = report.demand.families.find((f) => f.family === family)?.questions.delivery?.whole
  if (!whole) return undefined
  return {
    prefer: countOf(whole, [form], dissentMost(false, report.campaign.k)),
    of: { low: whole.n.low, high: whole.n.high },
  }
}

/** How many a release lets fall short of a service's prerequisites, and what most of them lack first. */
export interface Prerequisites {
  readonly lacking: Interval
  /** At most so many have everything that is asked for. */
  readonly meetAtMost: number
  /** Requirements as values of the item ("2.2-2"), each with how many lack it first. */
  readonly first: readonly { readonly values: readonly string[]; readonly count: Interval }[]
}

/** @returns undefined where the release says nothing of what is missing */
export const prerequisitesIn = (report: Report, service: string): Prerequisites | undefined => {
  const whole = report.demand.services.find((s) => s.id === service)?.missing?.whole
  if (!whole) return undefined
  const { low, high } = whole.n
  return {
    lacking: { low, high },
    meetAtMost: Math.max(0, report.participation.counted.high - low),
    first: (whole.groups ?? []).map(({ values, count }) => ({
      values,
      count: { low: count.low, high: count.high },
    })),
  }
}
