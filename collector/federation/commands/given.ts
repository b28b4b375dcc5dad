/** What several commands read in the same way. */
import { join } from 'node:path'
import * as z from 'zod/mini'
import { PublicKeys } from '../../../protocol/public-keys.ts'
import { PublicKey } from '../../../protocol/signature.ts'
import { readPlaced, readShape, readText } from '../cli/files.ts'
import type { CodeList } from '../steps/code-list.ts'
import { listWithNotice, NoticeOfEnd } from '../steps/end.ts'
import { flaw } from '../steps/flaw.ts'
import { allMunicipalities, Municipality } from '../steps/plan.ts'
import { Refused } from '../steps/refused.ts'
import { readTable } from '../steps/table.ts'

const COUNTERS = join(import.meta.dirname, '../../../content/counters.json')

/** By policy the content names them: as keys, or as entries that hold one. */
const knownCounters = (): string[] => {
  const { value, placeOf } = readPlaced(COUNTERS)
  const all = z.object({ counters: z.array(z.unknown()) }).safeParse(value)
  if (!all.success) {
    const { line, column } = placeOf([])
    throw new Refused(
      'badCounters',
      [COUNTERS],
      [],
      [flaw('counterKey', line, column, JSON.stringify(value))],
    )
  }
  const keys = all.data.counters.map((one) => PublicKey.safeParse(one).data ?? Named.safeParse(one).data?.key)
  const flaws = keys.flatMap((key, at) => {
    const { line, column } = placeOf(['counters', at])
    return key === undefined ? [flaw('counterKey', line, column, JSON.stringify(all.data.counters[at]))] : []
  })
  if (flaws.length > 0) throw new Refused('badCounters', [COUNTERS], [], flaws)
  return keys.filter((key) => key !== undefined)
}

const Named = z.object({ key: PublicKey })

const keyIn = (path: string): string => {
  const text = readText(path).trim()
  if (PublicKey.safeParse(text).success) return text
  return readShape(PublicKeys, path).counter
}

/** Keys of counters whose signature is believed: the one that is given, else those of the content. */
export const counterKeysOf = (path: string | undefined): readonly string[] => {
  if (path !== undefined) return [keyIn(path)]
  const known = knownCounters()
  if (known.length === 0) throw new Refused('noCounterKey')
  return known
}

/** The list with the end that its letters shall name. @param notice path of the newest notice, where the end was moved */
export const listUntilNotice = (list: CodeList, notice: string | undefined): Promise<CodeList> =>
  listWithNotice(list, notice === undefined ? undefined : readShape(NoticeOfEnd, notice))

const Municipalities = z.object({ municipalities: z.array(z.object(Municipality.shape)) })

/** A table (CSV), a JSON file shaped like content/municipalities.json or like a plan, or all of Estonia's. */
export const municipalitiesOf = (path: string | undefined): Municipality[] => {
  if (path === undefined) return allMunicipalities()
  const text = readText(path)
  return text.trimStart().startsWith('{') ? readShape(Municipalities, path).municipalities : readTable(text)
}
