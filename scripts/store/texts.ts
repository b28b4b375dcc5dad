/** What the stores' forms are filled in with: data in two languages, held to the limits of the three stores. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { LANGUAGES, type Language } from '../../domain/language.ts'

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))
const paragraphs = (min: number, max: number) =>
  z.array(text(max)).check(
    z.minLength(1),
    z.refine((all) => asText(all).length >= min && asText(all).length <= max, `${min} to ${max} characters`),
  )

export const asText = (all: readonly string[]): string => `${all.join('\n\n')}\n`

/** The views that the stores show, in their order. */
export const SHOTS = ['question', 'results', 'services', 'demand', 'proof'] as const
export type Shot = (typeof SHOTS)[number]

/** Chrome 16 000, Edge 250 to 10 000, addons.mozilla.org 15 000: whoever fits the narrowest fits all. */
const Description = paragraphs(250, 10_000)
/** Edge: at most seven, each at most 30 characters, 21 words in all. */
const SearchTerms = z.array(text(30)).check(
  z.maxLength(7),
  z.refine((terms) => terms.join(' ').split(/\s+/).length <= 21, 'at most 21 words'),
)
/** Chrome's fields for purpose and permissions. */
const Justification = text(1000)

export const StoreTexts = z.strictObject({
  description: Description,
  searchTerms: SearchTerms,
  screenshots: z.record(z.enum(SHOTS), text(140)),
  singlePurpose: Justification,
  permissions: z.record(z.string(), Justification),
  dataUse: paragraphs(1, 5_000),
  /** For reviewers and testers: addons.mozilla.org takes 3 000 characters, Edge 2 000. */
  testing: paragraphs(1, 2_000),
  privacy: paragraphs(1, 50_000),
})
export type StoreTexts = z.infer<typeof StoreTexts>

/** Name and summary are in the package, where all three stores read them: 45 characters (Edge) and 132 (Chrome). */
export const Packaged = z.object({
  name: z.object({ message: text(45) }),
  description: z.object({ message: text(132) }),
})

const json = (path: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'))

export const storeTexts = (language: Language): StoreTexts => StoreTexts.parse(json(`${language}.json`))
export const packagedTexts = (language: Language) =>
  Packaged.parse(json(`../../public/_locales/${language}/messages.json`))
export { LANGUAGES }

/** Answers that are boxes to tick, the same in every language. */
export const StoreAnswers = z.strictObject({
  license: z.literal('EUPL-1.2'),
  chrome: z.strictObject({
    category: z.string(),
    remoteCode: z.literal(false),
    collects: z.array(z.string()),
    certifies: z.array(z.string()).check(z.length(3)),
    visibility: z.string(),
  }),
  edge: z.strictObject({
    category: z.string(),
    personalInformation: z.boolean(),
    remoteCode: z.literal(false),
    matureContent: z.literal(false),
    visibility: z.string(),
  }),
  firefox: z.strictObject({
    categories: z.array(z.string()).check(z.minLength(1), z.maxLength(3)),
    dataCollection: z.strictObject({ required: z.array(z.string()), optional: z.array(z.string()) }),
    obfuscatedOrMinified: z.literal(true),
    requiresPayment: z.literal(false),
    experimental: z.boolean(),
  }),
})
export const storeAnswers = () => StoreAnswers.parse(json('answers.json'))
