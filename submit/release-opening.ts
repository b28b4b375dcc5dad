/** Opening a release as the desk's views are given it. */
import type { Opened } from '../storage/opened.ts'
import type { ClientTrust } from './check.ts'
import type { Network } from './network.ts'
import { type CheckedRelease, fetchRelease, type OpenResult, openRelease } from './open-release.ts'
import { type Documents, documentsOf, type FilesRead, type Parts, readParts } from './release-files.ts'

export interface ReleaseOpening {
  /** Never rejects. @param before parts found earlier */
  readParts(files: readonly (Blob & { readonly name: string })[], before: Parts): Promise<FilesRead>
  /** Undefined while a part is missing. */
  documentsOf(parts: Parts): Documents | undefined
  check(documents: Documents): Promise<OpenResult>
  ask(address: string, campaign: string): Promise<OpenResult>
  /** What the device keeps of it. */
  toKeep(checked: CheckedRelease): Opened
}

export interface OpeningParts {
  readonly network: Network
  readonly trust: ClientTrust
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The questions of this build's content, as later reports have to know them. */
  readonly questions: NonNullable<Opened['questions']>
}

export const releaseOpening = ({ network, trust, now, questions }: OpeningParts): ReleaseOpening => ({
  readParts,
  documentsOf,
  check: (documents) => openRelease(documents, trust),
  ask: (address, campaign) => fetchRelease(address, campaign, network, trust),
  toKeep: ({ samePack, ...checked }) => ({
    v: 1,
    openedAt: now(),
    ...checked,
    questions: samePack ? questions : null,
  }),
})
