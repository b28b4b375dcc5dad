/** The three documents a collector publishes of a counted campaign: real keys, real rules, simulated answers. */

import { releaseOf } from '../../counter/release-of.ts'
import { bandName } from '../../protocol/bands.ts'
import { type Lists, listKeys, listsHash, signLists } from '../../protocol/lists.ts'
import { type Manifest, signManifest } from '../../protocol/manifest.ts'
import { type Release, signRelease } from '../../protocol/release.ts'
import type { SigningKeys } from '../../protocol/signature.ts'
import { bandsOf, ELIGIBLE, type Participant, participants, talliesOf } from '../counter/sample.ts'
import { type Campaign, campaign, realItems } from '../protocol/sample.ts'

const LABELS = {
  small: 'alla 5 000 elaniku',
  middle: '5 000–10 999 elanikku',
  large: '11 000 elanikku või rohkem',
}

export interface PublishedSample {
  readonly made: Campaign
  readonly people: readonly Participant[]
  readonly lists: Lists
  readonly release: Release
  /** As the collector hands them out. */
  readonly parts: { campaign: unknown; lists: unknown; release: unknown }
}

interface Options {
  /** How many took part. */
  readonly n?: number
  readonly change?: Partial<Manifest>
  /** Who signs the campaign; else a counter of its own. */
  readonly counter?: SigningKeys
  readonly people?: readonly Participant[]
}

/** Hashes of envelopes nobody sealed: as many as were delivered, each once. */
const listsOf = (manifest: Manifest, ctx: string, people: readonly Participant[]): Lists => {
  const bands = bandsOf(people)
  let next = 1
  const hashes = (n: number) => Array.from({ length: n }, () => (next++).toString(16).padStart(64, '0'))
  const size = (band: string) =>
    people.filter((p) => bands.find((b) => bandName(b) === band)?.includes(p.band)).length
  return {
    v: 1,
    ctx,
    to: manifest.to,
    codes: { issued: 78, used: people.length, reissued: 0, revoked: 0 },
    bands,
    lists: listKeys(manifest, bands).map(({ item, band }) => ({ item, band, hashes: hashes(size(band)) })),
  }
}

export const publishedSample = async ({
  n = 78,
  change = {},
  counter,
  people = participants(n),
}: Options = {}): Promise<PublishedSample> => {
  const made = await campaign({
    items: realItems,
    bands: (['small', 'middle', 'large'] as const).map((id) => ({
      id,
      label: LABELS[id],
      eligible: ELIGIBLE[id],
    })),
    bandOf: Object.fromEntries(
      Object.entries(ELIGIBLE)
        .flatMap(([band, eligible]) => Array.from({ length: eligible }, () => band))
        .map((band, at) => [String(1000 + at), band]),
    ),
    from: '2026-01-11T07:00:00Z',
    to: '2026-02-26T15:00:00Z',
    ...change,
  })
  const { manifest, ctx } = made
  const lists = listsOf(manifest, ctx, people)
  const hash = await listsHash(lists)
  const key = made.release.privateKey
  const tallies = talliesOf(people, manifest)
  const release = releaseOf({
    manifest,
    ctx,
    lists: { hash, bands: lists.bands },
    tallies,
    total: people.length,
  })
  const signed = counter ? await signManifest(manifest, counter.privateKey) : made.signed
  return {
    made,
    people,
    lists,
    release,
    parts: {
      campaign: {
        v: 1,
        campaign: signed,
        notices: [],
        participation: { codes: 78, delivered: people.length },
        objections: [],
        has: { lists: true, release: true },
      },
      lists: { lists, signature: await signLists(hash, key) },
      release: await signRelease(release, key),
    },
  }
}
