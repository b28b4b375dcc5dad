/**
 * Releases opened on the desk: everything that was checked, so that nothing has to be fetched again. What makes a
 * figure comparable with a later one (the questions' revisions) is kept with it, because a later build knows them no more.
 */
import * as z from 'zod/mini'
import { MergedBand } from '../protocol/bands.ts'
import { Hash } from '../protocol/bytes.ts'
import { Manifest, Moment } from '../protocol/manifest.ts'
import { Release } from '../protocol/release.ts'
import { type DeskRecords, readAs } from './desk.ts'
import type { Load } from './migrate.ts'

const VERSION = 1
export const PREFIX = 'analysis/release/'

const Count = z.int().check(z.gte(0))
const Question = z.strictObject({
  id: z.string(),
  dimension: z.string(),
  revision: z.int().check(z.gte(1)),
  weight: z.number().check(z.gt(0)),
})

export const Opened = z.strictObject({
  v: z.literal(VERSION),
  /** Milliseconds since 1970. */
  openedAt: z.number().check(z.gte(0)),
  manifest: Manifest,
  ctx: Hash,
  /** As the counter has signed them, without the hashes of envelopes. */
  lists: z.strictObject({
    hash: Hash,
    /** The end that was in force. */
    to: Moment,
    codes: z.strictObject({ issued: Count, used: Count, reissued: Count, revoked: Count }),
    bands: z.array(MergedBand).check(z.minLength(1)),
  }),
  release: Release,
  /** Of the campaign's content; null where this build has another version of it. */
  questions: z.nullable(z.array(Question)),
})
export type Opened = z.infer<typeof Opened>

const Weight = z.number().check(z.gte(0), z.lte(3))
const SETTINGS = 'analysis/settings'
/** Which release is looked at, and by which weights services are ordered. */
export const AnalysisSettings = z.strictObject({
  v: z.literal(VERSION),
  ctx: z.nullable(Hash),
  weights: z.strictObject({ need: Weight, demand: Weight, readiness: Weight }),
})
export type AnalysisSettings = z.infer<typeof AnalysisSettings>

const NO_SETTINGS: AnalysisSettings = {
  v: VERSION,
  ctx: null,
  weights: { need: 1, demand: 1, readiness: 1 },
}

export interface OpenedReleases {
  /** The latest campaign first; what cannot be read is told apart and never written over. */
  list(): Promise<{ ctx: string; load: Load<Opened> }[]>
  /** @returns false where a newer version's record stands there: it stays */
  keep(opened: Opened): Promise<boolean>
  remove(ctx: string): Promise<void>
  /** Undefined where nothing was kept, or nothing that can be read. */
  settings(): Promise<AnalysisSettings | undefined>
  /** Writes what `change` makes of them as they are stored at that moment; a damaged record is begun anew. */
  changeSettings(change: (now: AnalysisSettings) => AnalysisSettings): Promise<boolean>
  onChange(changed: () => void): () => void
}

const endOf = (load: Load<Opened>): string => (load.kind === 'ok' ? load.value.lists.to : '')

/** When it was opened, as the record says before it is parsed: a release is never changed, only opened again. */
const stampOf = (load: Load<unknown>): unknown =>
  load.kind === 'ok' && typeof load.value === 'object' && load.value !== null && 'openedAt' in load.value
    ? load.value.openedAt
    : undefined

/** Large, and read again with every change on the desk: each is parsed once. */
const newReader = () => {
  const known = new Map<string, { stamp: unknown; load: Load<Opened> }>()
  return (key: string, raw: Load<unknown>): Load<Opened> => {
    const stamp = stampOf(raw)
    const before = known.get(key)
    if (before && stamp !== undefined && before.stamp === stamp) return before.load
    const load = readAs(raw, Opened, VERSION)
    known.set(key, { stamp, load })
    return load
  }
}

export const openedReleases = (records: DeskRecords, read = newReader()): OpenedReleases => ({
  async list() {
    const all = await records.list(PREFIX)
    return all
      .map(({ key, load }) => ({ ctx: key.slice(PREFIX.length), load: read(key, load) }))
      .sort((a, b) => (endOf(a.load) < endOf(b.load) ? 1 : -1))
  },
  keep: (opened) =>
    records.update(PREFIX + opened.ctx, (raw) => {
      const now = readAs(raw, Opened, VERSION)
      // What is damaged is mended by opening it again: all of it has just been checked.
      if (now.kind === 'newer') return undefined
      // A build with other content does not know the questions any more; what is known of them stays.
      const known = now.kind === 'ok' ? now.value.questions : null
      return { ...opened, questions: opened.questions ?? known }
    }),
  remove: (ctx) => records.remove(PREFIX + ctx),
  async settings() {
    const load = readAs(await records.load(SETTINGS), AnalysisSettings, VERSION)
    return load.kind === 'ok' ? load.value : undefined
  },
  changeSettings: (change) =>
    records.update(SETTINGS, (raw) => {
      const now = readAs(raw, AnalysisSettings, VERSION)
      return now.kind === 'newer' ? undefined : change(now.kind === 'ok' ? now.value : NO_SETTINGS)
    }),
  onChange: (changed) => records.onChange(changed),
})
