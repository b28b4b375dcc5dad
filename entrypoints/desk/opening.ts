/** Fetched when a release is opened: the protocol's checks are large, and looking at an opened one needs none of them. */
import { library } from '../../content/library.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { trustOf } from '../../embed/trust.ts'
import { network } from '../../submit/network.ts'
import { releaseOpening } from '../../submit/release-opening.ts'

export const opening = releaseOpening({
  network,
  trust: trustOf(library),
  now: systemClock,
  questions: library.pack.dimensions.flatMap(({ id: dimension, indicators }) =>
    indicators.map(({ id, revision, weight }) => ({ id, dimension, revision, weight })),
  ),
})
