/** The federation of a simulated campaign: its office with the code list, and the collector's operator. Real steps. */

import { changeCodes, prepareChanges } from '../collector/federation/steps/changes.ts'
import { type Closed, closeCampaign } from '../collector/federation/steps/close.ts'
import {
  type CodeList,
  codeFileOf,
  inviteAll,
  type Invited as Listed,
  letterOf,
} from '../collector/federation/steps/code-list.ts'
import { prepareCodes } from '../collector/federation/steps/codes.ts'
import { prepareExtension } from '../collector/federation/steps/extend.ts'
import { type ListsSignature, loadListsSignature } from '../collector/federation/steps/lists.ts'
import type { NoticeKeyFile } from '../collector/federation/steps/notice-key.ts'
import { addObjection, prepareResolution } from '../collector/federation/steps/objections.ts'
import { pilesFile } from '../collector/federation/steps/piles.ts'
import { allMunicipalities } from '../collector/federation/steps/plan.ts'
import { publishRelease } from '../collector/federation/steps/publish.ts'
import type { CodeCounts, Store } from '../collector/store.ts'
import { utcText } from '../domain/time/moment.ts'
import type { Manifest } from '../protocol/manifest.ts'
import type { Objection } from '../protocol/published.ts'

/** One invited municipality, and what stands in its letter. */
export interface Invited {
  readonly ehak: string
  readonly name: string
  readonly band: string
  readonly code: string
  /** The string; `link` is the same behind the address of the collector's page. */
  readonly invitation: string
  readonly link: string
}

/** Moments are milliseconds since 1970. Everything rejects with `Refused` where a rule says no. */
export interface Federation {
  /** Everybody with a valid code, reissued ones included. */
  invited(): readonly Invited[]
  counts(): Promise<CodeCounts>
  extend(to: number, now: number): Promise<void>
  /** @returns who has a new letter now */
  reissue(who: Invited): Promise<Invited>
  revoke(who: Invited): Promise<void>
  /** Two municipalities become one: the first gets a new code, the other one's is void. */
  merge(into: Invited, gone: Invited): Promise<Invited>
  close(now: number): Promise<Closed>
  loadListsSignature(signature: ListsSignature): Promise<void>
  object(now: number): Promise<Objection>
  resolve(number: number, text: string, now: number): Promise<void>
  /** Lines of the file for the counter. */
  piles(now: number): Promise<string[]>
  publish(release: unknown, now: number): Promise<void>
}

export interface Office {
  readonly store: Store
  readonly manifest: Manifest
  readonly ctx: string
  readonly noticeKey: NoticeKeyFile
  /** Base address of the collector, ending in "/". */
  readonly collector: string
}

/** Invites everybody and loads the codes' hashes into the collector. */
export const openOffice = async ({
  store,
  manifest,
  ctx,
  noticeKey,
  collector,
}: Office): Promise<Federation> => {
  const { id } = manifest
  let list: CodeList = inviteAll({ manifest, ctx }, allMunicipalities(), collector)
  await (await prepareCodes(store, id, await codeFileOf(list, manifest))).apply()

  const invitedAs = (who: Listed): Invited => ({
    ehak: who.ehak,
    name: who.name,
    band: manifest.bandOf[who.ehak] ?? '',
    code: who.code,
    ...letterOf(list, who),
  })
  const change = async (reissue: readonly Invited[], revoke: readonly Invited[]): Promise<Invited[]> => {
    const ehaks = (all: readonly Invited[]) => all.map((i) => i.ehak)
    const changed = await changeCodes(list, { reissue: ehaks(reissue), revoke: ehaks(revoke) })
    await (await prepareChanges(store, id, changed.changes)).apply()
    list = changed.list
    return changed.letters.map(invitedAs)
  }
  const changeOne = async (reissue: Invited, revoke: readonly Invited[]): Promise<Invited> => {
    const [fresh] = await change([reissue], revoke)
    if (!fresh) throw new RangeError('no new letter')
    return fresh
  }
  return {
    invited: () => list.codes.filter((c) => !c.void).map(invitedAs),
    counts: () => store.counts(id),
    extend: async (to, now) => {
      const end = { kind: 'extension', to: utcText(to) } as const
      await (await prepareExtension(store, id, end, noticeKey, now)).apply()
    },
    reissue: (who) => changeOne(who, []),
    revoke: async (who) => void (await change([], [who])),
    merge: (into, gone) => changeOne(into, [gone]),
    close: (now) => closeCampaign(store, id, now),
    loadListsSignature: async (signature) => void (await loadListsSignature(store, id, signature)),
    object: (now) => addObjection(store, id, now),
    resolve: async (number, text, now) => (await prepareResolution(store, id, number, text, now)).apply(),
    piles: async (now) => {
      const lines: string[] = []
      for await (const line of await pilesFile(store, id, now)) lines.push(line)
      return lines
    },
    publish: (release, now) => publishRelease(store, id, release, now),
  }
}
