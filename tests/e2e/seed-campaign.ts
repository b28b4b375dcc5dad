/** A closed campaign as a device knows it, and the counter's release of it: real keys, real rules, simulated answers. */
import { newCode } from '../../protocol/code.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'
import { type Release, type SignedRelease, signRelease } from '../../protocol/release.ts'
import type { Stored } from '../../storage/submissions.ts'
import {
  bandsOf,
  ELIGIBLE,
  type Participant,
  participants,
  releaseFrom,
  talliesOf,
} from '../counter/sample.ts'
import { type Campaign, campaign, realItems } from '../protocol/sample.ts'

const LABELS = {
  small: 'alla 5 000 elaniku',
  middle: '5 000–10 999 elanikku',
  large: '11 000 elanikku või rohkem',
}

export interface Seeded {
  people: Participant[]
  stored: Stored
  release: Release
  signed: SignedRelease
}

interface Options {
  /** How many took part. */
  n?: number
  id?: string
  demo?: boolean
  /** The band that own envelopes were found in. */
  band?: string | null
  /** End of the campaign. */
  to?: string
  /** The device has the release already. */
  known?: boolean
}

const storedOf = (
  { manifest, ctx }: Campaign,
  release: Release,
  { known, band = null }: Options,
): Stored => ({
  v: 1,
  id: manifest.id,
  joinedAt: Date.parse(manifest.from),
  // Nobody is ever asked: nothing waits to be sent or fetched.
  collector: 'https://koguja.invalid/',
  fingerprint: fingerprintOf(ctx),
  code: newCode(),
  manifest,
  signature: 'A'.repeat(86),
  ctx,
  close: manifest.to,
  notices: [],
  ended: true,
  known: { seq: 0, hash: null },
  theirs: null,
  boxes: [],
  pending: null,
  warning: null,
  trouble: null,
  failed: 0,
  // Planned within the hour, as a device plans: nothing is due while the test runs.
  nextAt: Date.now() + 3_600_000,
  participation: null,
  objections: [],
  has: { lists: true, release: false },
  lists: {
    hash: release.lists,
    bands: [],
    signed: true,
    refusals: [],
    of: realItems.length,
    absent: [],
    band,
  },
  release: known ? release : null,
  releaseRefusal: null,
  history: [],
})

export const seededCampaign = async (options: Options = {}): Promise<Seeded> => {
  const { n = 78, id = 'kov-2026', demo = false, to = '2026-02-26T15:00:00Z' } = options
  const made = await campaign({
    id,
    demo,
    items: realItems,
    bands: (['small', 'middle', 'large'] as const).map((band) => ({
      id: band,
      label: LABELS[band],
      eligible: ELIGIBLE[band],
    })),
    bandOf: Object.fromEntries(
      Object.entries(ELIGIBLE)
        .flatMap(([band, eligible]) => Array.from({ length: eligible }, () => band))
        .map((band, at) => [String(1000 + at), band]),
    ),
    from: '2026-01-11T07:00:00Z',
    to,
  })
  const people = participants(n)
  const release = releaseFrom(people, talliesOf(people), made)
  const stored = storedOf(made, release, options)
  const bands = bandsOf(people)
  if (stored.lists) stored.lists.bands = bands
  return { people, stored, release, signed: await signRelease(release, made.release.privateKey) }
}
