/**
 * Whether files that came from elsewhere are content this product can work with: each by its schema, exactly the files
 * that are needed, every name that one file uses defined in another, and no text for a name that nothing uses: that is
 * a misspelt name or something put in. The content of the build itself is held to the same by the tests, so that no page
 * has to.
 */
import * as z from 'zod/mini'
import type {
  CatalogueText,
  DimensionFacts,
  DimensionMore,
  DimensionNames,
  DimensionText,
  Duty,
  Labels,
  Model,
  Pack,
  Service,
} from './content.ts'
import * as schema from './content-schema.ts'
import { LANGUAGES } from './language.ts'

/** Every file's JSON by its path: `pack.json`, `et/3.more.json`. */
export type ContentFiles = Readonly<Record<string, unknown>>

/** Which schema speaks for a file. */
export const FILE_SCHEMAS: readonly (readonly [RegExp, z.ZodMiniType])[] = [
  [/^pack\.json$/, schema.Pack],
  [/^services\.json$/, z.strictObject({ services: z.array(schema.Service) })],
  [/^duties\.json$/, z.strictObject({ duties: z.array(schema.Duty) })],
  [/^models\.json$/, z.strictObject({ models: z.array(schema.Model) })],
  [/^facts\/\d+\.json$/, schema.DimensionFacts],
  [/^(et|en)\/\d+\.json$/, schema.DimensionText],
  [/^(et|en)\/\d+\.more\.json$/, schema.DimensionMore],
  [/^(et|en)\/dimensions\.json$/, schema.DimensionNames],
  [/^(et|en)\/labels\.json$/, schema.Labels],
  [/^(et|en)\/services\.json$/, schema.CatalogueText],
]

const wanted = ({ dimensions }: Pack): string[] => [
  ...['pack.json', 'services.json', 'duties.json', 'models.json'],
  ...dimensions.map(({ id }) => `facts/${id}.json`),
  ...LANGUAGES.flatMap((language) => [
    ...['dimensions', 'labels', 'services'].map((name) => `${language}/${name}.json`),
    ...dimensions.flatMap(({ id }) => [`${language}/${id}.json`, `${language}/${id}.more.json`]),
  ]),
]

const wrongShape = ([path, file]: [string, unknown]): string[] => {
  const found = FILE_SCHEMAS.find(([pattern]) => pattern.test(path))?.[1]
  if (!found) return [path]
  const parsed = z.safeParse(found, file)
  return parsed.success ? [] : [[path, ...(parsed.error.issues[0]?.path.map(String) ?? [])].join(' › ')]
}

const twice = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at)
const absent = (names: readonly string[], among: object): string[] =>
  names.filter((name) => !Object.hasOwn(among, name))
/** What is absent, then what is too many. */
const unlike = (names: readonly string[], texts: object): string[] => [
  ...absent(names, texts),
  ...Object.keys(texts).filter((name) => !names.includes(name)),
]

/** What is used and not defined, defined and not used, or defined twice; the files are of the right shape already. */
const wrongNames = (files: ContentFiles): string[] => {
  const pack = files['pack.json'] as Pack
  const { services } = files['services.json'] as { services: Service[] }
  const { duties } = files['duties.json'] as { duties: Duty[] }
  const { models } = files['models.json'] as { models: Model[] }
  const factsOf = (id: string) => (files[`facts/${id}.json`] as DimensionFacts).indicators
  const facts = pack.dimensions.flatMap(({ id }) => factsOf(id))
  const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)
  const byId = (all: readonly { id: string }[]) => Object.fromEntries(all.map(({ id }) => [id, true]))
  const indicators = pack.dimensions.flatMap((d) => d.indicators)
  const asked = services.flatMap((s) => [...s.lifts, ...s.prerequisites, ...s.capacity.needs])
  const inLanguage = (language: string): string[] => {
    const labels = files[`${language}/labels.json`] as Labels
    const texts = files[`${language}/services.json`] as CatalogueText
    const names = files[`${language}/dimensions.json`] as DimensionNames
    const ofDimension = pack.dimensions.flatMap(({ id, indicators: own }) => {
      const text = files[`${language}/${id}.json`] as DimensionText
      const more = files[`${language}/${id}.more.json`] as DimensionMore
      return [...unlike(idsOf(own), text.indicators), ...unlike(idsOf(own), more.indicators)]
    })
    const roles = facts.map((f) => f.ask)
    return [
      ...ofDimension,
      ...unlike(idsOf(pack.dimensions), names.dimensions),
      ...unlike(idsOf(services), texts.services),
      ...unlike(roles, labels.roles),
      ...unlike(idsOf(duties), labels.duties),
    ]
  }
  return [
    ...[indicators, pack.dimensions, services, duties, models, facts].flatMap((all) => twice(idsOf(all))),
    ...absent(LANGUAGES, Object.fromEntries(pack.languages.map((l) => [l, true]))),
    ...pack.dimensions.flatMap((d) => unlike(idsOf(d.indicators), byId(factsOf(d.id)))),
    ...[
      [asked.map((a) => a.indicator), indicators] as const,
      [facts.flatMap((f) => f.services), services] as const,
      [facts.flatMap((f) => f.duties), duties] as const,
      [facts.flatMap((f) => f.models.map((m) => m.model)), models] as const,
    ].flatMap(([names, defined]) => absent(names, byId(defined))),
    ...LANGUAGES.flatMap(inLanguage),
  ]
}

export type ContentCheck = { ok: true; files: ContentFiles } | { ok: false; where: string }

/** @param raw anything at all; `where` names the first file, field or id that is wrong */
export const checkContent = (raw: unknown): ContentCheck => {
  const files = z.safeParse(z.record(z.string(), z.unknown()), raw).data
  const pack = z.safeParse(schema.Pack, files?.['pack.json']).data
  if (!files || !pack) return { ok: false, where: 'pack.json' }
  const paths = wanted(pack)
  // A record leaves "__proto__" out in silence.
  const dropped = Object.keys(raw as object).filter((path) => !Object.hasOwn(files, path))
  const [first] = [
    ...dropped,
    ...absent(paths, files),
    ...Object.keys(files).filter((path) => !paths.includes(path)),
    ...Object.entries(files).flatMap(wrongShape),
  ]
  if (first !== undefined) return { ok: false, where: first }
  const [name] = wrongNames(files)
  return name === undefined ? { ok: true, files } : { ok: false, where: name }
}
