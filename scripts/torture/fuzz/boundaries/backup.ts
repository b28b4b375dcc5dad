/** A file of assessments: a backup, another device, a colleague. */
import { hashOfValue } from '../../../../protocol/canonical.ts'
import { readFile, writeFile } from '../../../../storage/file.ts'
import { parseAssessment } from '../../../../storage/migrate.ts'
import { ACCEPTED, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { isSame, jsonOf } from '../same.ts'
import { NOW, someAssessment } from '../samples.ts'
import { damagedJson, damagedTree } from '../tree.ts'

const written = (...given: Parameters<typeof writeFile> extends [infer A, unknown] ? [A] : never) =>
  writeFile(given[0], NOW)

/** @param original undefined where the checksum was made to fit */
const judged = async (blob: Blob, original: unknown): Promise<Outcome> => {
  const read = await readFile(blob)
  if (!read.ok) return REFUSED
  for (const a of read.assessments) {
    const load = parseAssessment(structuredClone(a))
    if (load.kind !== 'ok') return wrong('an assessment that the device could not read again')
    if (!isSame(load.value, a)) return wrong('an assessment that is another one when it is read again')
  }
  const again = await readFile(new Blob([await written(read.assessments)]))
  if (!again.ok || !isSame(again.assessments, read.assessments)) return wrong('does not survive a file')
  if (original !== undefined && !isSame(read.assessments, original))
    return wrong('changed under its checksum')
  return ACCEPTED
}

export const backup: Prepare = async (random) => {
  const text = await written([someAssessment(random, 'assessment-1'), someAssessment(random, 'assessment-2')])
  const bytes = new TextEncoder().encode(text)
  const good = await readFile(new Blob([text]))
  if (!good.ok) throw new Error(`the sample is refused: ${good.problem}`)
  const file = jsonOf(text) as { assessments: unknown; checksum: string }
  return {
    attempt: async (random) => {
      const chance = random()
      if (chance < 0.4) {
        const { value, how } = damagedBytes(bytes, random)
        return { how, feed: () => judged(new Blob([value]), good.assessments) }
      }
      if (chance < 0.7) {
        const { value, how } = damagedJson(file, random)
        return { how, feed: () => judged(new Blob([value]), good.assessments) }
      }
      // Somebody with an editor who also works out the checksum: what is left to check is the shape alone.
      const { value: assessments, how } = damagedTree(file.assessments, random)
      const checksum = await hashOfValue(assessments).catch(() => file.checksum)
      const made = JSON.stringify({ ...file, assessments, checksum })
      return { how: `${how}, with a checksum that fits`, feed: () => judged(new Blob([made]), undefined) }
    },
  }
}
