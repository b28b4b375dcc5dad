/** A plan that somebody wrote by hand: read whole, or refused with everything that is wrong in it, each with its place. */
import type * as z from 'zod/mini'
import { type Path, type Place, readJsonText } from '../../../domain/json-place.ts'
import { type Flaw, flaw } from './flaw.ts'
import { CampaignPlan } from './plan.ts'
import { Refused } from './refused.ts'

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  )

/** "bands.below": the dictionaries know what belongs there. */
const fieldOf = (path: Path): string => path.filter((key) => typeof key === 'string').join('.')

const pathOf = ({ path = [] }: z.core.$ZodIssue): Path =>
  path.map((key) => (typeof key === 'number' ? key : String(key)))

const LONGEST = 40
const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const flawsOf = (issue: z.core.$ZodIssue, value: unknown, placeOf: (path: Path) => Place): Flaw[] => {
  const path = pathOf(issue)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const { line, column } = placeOf([...path, key])
      return flaw('planUnknown', line, column, key)
    })
  const { line, column } = placeOf(path)
  const given = valueAt(value, path)
  return given === undefined
    ? [flaw('planMissing', line, column, fieldOf(path))]
    : [flaw('planValue', line, column, fieldOf(path), shown(given))]
}

/**
 * @param path how the file is called in what is said
 * @throws Refused `notJson` or `badPlan`
 */
export const readPlan = (text: string, path: string): CampaignPlan => {
  const read = readJsonText(text)
  if (!read.ok) throw new Refused('notJson', [path, String(read.place.line), String(read.place.column)])
  const parsed = CampaignPlan.safeParse(read.value)
  if (parsed.success) return parsed.data
  const flaws = parsed.error.issues.flatMap((issue) => flawsOf(issue, read.value, read.placeOf))
  const once = new Map(flaws.map((one) => [JSON.stringify(one), one]))
  throw new Refused('badPlan', [path], [], [...once.values()])
}
