/** What the start page tells of the question bank, read from the content. */
import { contentFiles } from '../../content/disk.ts'
import { type DimensionNames, type DimensionText, indicatorsOf, type Pack } from '../../domain/content.ts'
import type { Language } from '../../domain/language.ts'
import { minutesLeft } from '../../domain/progress.ts'
import type { Bank } from '../../embed/site/model.ts'

export const readBank = (): Bank => {
  const files = contentFiles()
  const pack = files['pack.json'] as Pack
  const all = indicatorsOf(pack)
  const short = all.filter((i) => i.short).length
  const [first] = pack.dimensions
  const question = first?.indicators[0]
  if (!first || !question) throw new RangeError('the content has no question')
  const names = (language: Language) => {
    const { dimensions } = files[`${language}/dimensions.json`] as DimensionNames
    return pack.dimensions.flatMap(({ id }) => dimensions[id] ?? [])
  }
  const example = (language: Language) => {
    const text = (files[`${language}/${first.id}.json`] as DimensionText).indicators[question.id]
    const [dimension] = names(language)
    if (!text || !dimension) throw new RangeError(`the content has no text in ${language}`)
    return { dimension: dimension.name, question: text.question, levels: text.levels }
  }
  return {
    questions: { short, full: all.length },
    minutes: minutesLeft({ done: 0, of: short }),
    names: { et: names('et'), en: names('en') },
    example: { et: example('et'), en: example('en') },
  }
}
