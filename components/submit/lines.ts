/** The sealed values in human words: every item of the campaign, once, in groups an official knows. Pure. */
import type { CatalogueText, Labels, Pack } from '../../domain/content.ts'
import type { FamilyQuestion } from '../../domain/demand.ts'
import { NO_NEED } from '../../domain/demand.ts'
import type { DemandWords } from '../../locales/et/demand.ts'
import type { Submit } from '../../locales/et/submit.ts'
import type { Views } from '../../locales/et/views.ts'
import { type Item, NONE, type Values } from '../../protocol/item.ts'
import { MET, OTHER } from '../../protocol/items.ts'
import type { Bank } from '../app/bank.ts'

/** Everything words are taken from, in one language. */
export interface Speech {
  words: Submit['review']
  demand: DemandWords
  views: Views
  bank: Pick<Bank, 'names' | 'text' | 'title'> & { labels: Pick<Labels, 'families'> }
  services: CatalogueText['services']
  pack: Pack
}

export interface Line {
  item: string
  name: string
  value: string
  /** The level's anchor. */
  detail?: string
}

export interface Group {
  id: string
  name: string
  lines: Line[]
}

export type SectionKey = keyof Submit['review']['groups']
export interface Section {
  key: SectionKey
  groups: Group[]
}

/** A dictionary asked with a value that came from elsewhere: what it lacks is shown as it is. */
const said = (dictionary: Readonly<Record<string, string>>, value: string): string =>
  dictionary[value] ?? value

const answerLine = (item: string, id: string, value: string, { words, views, bank }: Speech): Line => {
  const name = bank.title(id)
  const { status } = views.overview
  const kinds: Readonly<Record<string, string>> = {
    [NONE]: words.none,
    unknown: capital(status.unknown),
    notApplicable: capital(status.notApplicable),
    declined: capital(status.declined),
  }
  const detail = bank.text(id)?.levels[Number(value)]
  return kinds[value] !== undefined
    ? { item, name, value: kinds[value] }
    : { item, name, value: words.level(value), ...(detail !== undefined && { detail }) }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const dimensionLine = (item: string, value: string, { words }: Speech): Line => {
  const [kind, level = ''] = value.split('-')
  const text = value === NONE ? words.levelNone : (kind === 'full' ? words.level : words.levelShort)(level)
  return { item, name: words.dimensionLevel, value: text }
}

const missingText = (value: string, { words, bank }: Speech): string => {
  const fixed = { [NONE]: words.none, [MET]: words.met, [OTHER]: words.other }
  if (value in fixed) return said(fixed, value)
  const at = value.lastIndexOf('-')
  return words.requirement(bank.title(value.slice(0, at)), value.slice(at + 1))
}

const serviceLine = (item: string, question: string, value: string, speech: Speech): Line => {
  const { words, demand, views } = speech
  const none = { [NONE]: words.none }
  const texts: Readonly<Record<string, readonly [name: string, value: string]>> = {
    have: [demand.have.label, said({ ...demand.have.options, ...none }, value)],
    need: [demand.need.label, said({ ...demand.need.options, ...none }, value)],
    verdict: [words.service.verdict, said({ ...views.services.verdict, ...none }, value)],
    missing: [words.service.missing, missingText(value, speech)],
    class: [words.service.class, said(words.class, value)],
  }
  const [name, text] = texts[question] ?? [question, value]
  return { item, name, value: text }
}

const isQuestion = (question: string, words: DemandWords): question is FamilyQuestion =>
  question in words.family.questions

const familyLine = (item: string, question: string, value: string, { words, demand }: Speech): Line => {
  if (!isQuestion(question, demand)) return { item, name: question, value }
  const { questions, options, nothing } = demand.family
  const texts = { ...options[question], [NONE]: words.none, [NO_NEED]: nothing }
  return { item, name: questions[question], value: capital(said(texts, value)) }
}

interface Placed {
  section: SectionKey
  group: string
  name: string
  line: Line
}

const placed = (item: string, value: string, speech: Speech): Placed => {
  const { bank, pack, services } = speech
  const [kind, id = '', question = ''] = item.split('/')
  const ofDimension = (dimension: string, line: Line): Placed => ({
    section: 'dimensions',
    group: dimension,
    name: `${dimension}. ${bank.names[dimension]?.name ?? dimension}`,
    line,
  })
  if (kind === 'answer') {
    const home = pack.dimensions.find((d) => d.indicators.some((i) => i.id === id))
    if (home) return ofDimension(home.id, answerLine(item, id, value, speech))
  }
  if (kind === 'dimension') return ofDimension(id, dimensionLine(item, value, speech))
  if (kind === 'service') {
    const line = serviceLine(item, question, value, speech)
    return { section: 'services', group: id, name: services[id]?.name ?? id, line }
  }
  if (kind === 'family') {
    const line = familyLine(item, question, value, speech)
    const families: Readonly<Record<string, string>> = bank.labels.families
    return { section: 'families', group: id, name: said(families, id), line }
  }
  return { section: 'others', group: '', name: '', line: { item, name: item, value } }
}

/** Name and value of one item, for lists that go across groups. */
export const lineOf = (item: string, value: string, speech: Speech): Line & { group: string } => {
  const { name, line } = placed(item, value, speech)
  return { ...line, group: name }
}

const ORDER: readonly SectionKey[] = ['dimensions', 'services', 'families', 'others']

/** All items of the campaign in sections and groups; what no group knows stands under its own name at the end. */
export const sectionsOf = (items: readonly Item[], values: Values, speech: Speech): Section[] => {
  const all = items.map(({ id }) => placed(id, values[id] ?? '', speech))
  return ORDER.flatMap((key) => {
    const here = all.filter(({ section }) => section === key)
    const ids = [...new Set(here.map(({ group }) => group))]
    const groups = ids.map((id): Group => {
      const mine = here.filter(({ group }) => group === id)
      return { id, name: mine[0]?.name ?? id, lines: mine.map(({ line }) => line) }
    })
    return groups.length === 0 ? [] : [{ key, groups }]
  })
}

/** Items whose value differs; everything is new where nothing was sealed before. */
export const changedItems = (before: Values, after: Values): string[] =>
  Object.keys(after).filter((item) => before[item] !== after[item])
