import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { library } from '../../content/library.ts'
import { FILE_SCHEMAS } from '../../domain/content-check.ts'
import { Benefits, BenefitTexts } from '../../domain/content-schema.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { libraryFiles, readContent } from './files.ts'

/** What stands beside the question bank, outside its hash. */
const SCHEMAS: typeof FILE_SCHEMAS = [
  ...FILE_SCHEMAS,
  [/^benefits\.json$/, z.strictObject({ benefits: Benefits })],
  [/^(et|en)\/benefits\.json$/, z.strictObject({ benefits: BenefitTexts })],
]

describe('The content file', () => {
  test.each(libraryFiles())('%s is exactly what its schema asks for', (path) => {
    const schema = SCHEMAS.find(([pattern]) => pattern.test(path))?.[1]
    if (!schema) throw new Error(`no schema speaks for ${path}`)
    const raw = readContent(path)
    const parsed = z.safeParse(schema, raw)
    expect(parsed.error?.issues.map((i) => `${i.path.join(' › ')}: ${i.message}`) ?? []).toEqual([])
    // Equal, not only valid: a schema that trims would let stray spaces through.
    expect(parsed.data).toEqual(raw)
  })
})

describe('The library', () => {
  test('hands out every content file there is, each once, and the same that is on the disk', async () => {
    const parts: [string, unknown][] = [
      ['pack.json', library.pack],
      ['services.json', { services: await library.services() }],
      ['benefits.json', { benefits: await library.benefits() }],
      ['duties.json', { duties: await library.duties() }],
      ['models.json', { models: await library.models() }],
    ]
    for (const { id } of library.pack.dimensions) parts.push([`facts/${id}.json`, await library.facts(id)])
    for (const language of LANGUAGES) {
      parts.push(
        [`${language}/dimensions.json`, await library.names(language)],
        [`${language}/labels.json`, await library.labels(language)],
        [`${language}/services.json`, await library.serviceTexts(language)],
        [`${language}/benefits.json`, { benefits: await library.benefitTexts(language) }],
      )
      for (const { id } of library.pack.dimensions)
        parts.push(
          [`${language}/${id}.json`, await library.text(id, language)],
          [`${language}/${id}.more.json`, await library.more(id, language)],
        )
    }
    expect(parts.map(([path]) => path).sort()).toEqual(libraryFiles())
    for (const [path, part] of parts) expect(part).toEqual(readContent(path))
  })

  test('says which file it misses', async () => {
    await expect(library.text('99', 'et')).rejects.toThrow('et/99')
  })
})
