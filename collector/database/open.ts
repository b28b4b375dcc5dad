/** Opens the database, brings it up to date, and gives it as the one thing the rest of the program knows: a store. */
import { dayCode } from '../../domain/time/moment.ts'
import type { Store } from '../store.ts'
import { actor } from './act.ts'
import * as codes from './codes.ts'
import { connect } from './connect.ts'
import { destroy } from './destroy.ts'
import { discard } from './discard.ts'
import { headReader, readCampaign, readRelease } from './head.ts'
import { listedCounts, readListsText, writeLists } from './lists.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { participationIn, participationOf } from './participation.ts'
import { pilesOf } from './piles.ts'
import { StoreError } from './problem.ts'
import { beat } from './pulse.ts'
import * as records from './records.ts'
import { readReport, setReport } from './reports.ts'

const DAY_MS = 86_400_000

const unreachable = (cause: unknown): StoreError =>
  cause instanceof StoreError
    ? cause
    : new StoreError(
        'unreachable',
        'The database does not answer, or it is not a database. Check that it runs.',
        {
          cause,
        },
      )

/**
 * @param place path of the SQLite file, or postgres://…
 * @throws StoreError in plain words; the place is not in them, because it may hold a password
 */
export const openStore = async (place: string): Promise<Store> => {
  const database = connect(place)
  const { db } = database
  try {
    await migrate(database, migrations)
  } catch (error) {
    await db.destroy()
    throw unreachable(error)
  }
  const act = actor(database)
  const head = headReader(database)
  return {
    campaigns: async () =>
      (await db.selectFrom('campaign').select('id').orderBy('id').execute()).map(({ id }) => id),
    campaign: async (id) => readCampaign(database, await head(id)),
    head,
    listsText: (id) => readListsText(database, id),
    release: (id) => readRelease(database, id),
    counts: async (id) => (await listedCounts(database, id)) ?? codes.counts(database, id),
    act: (id, code, request, box, phase) => act(id, { code, request, box, phase }),
    create: (campaign) => records.create(database, campaign),
    setOpen: (id, signature) => records.set(database, id, { open: 1, signature }),
    addNotice: (id, notice) => records.addNotice(database, id, notice),
    addCodes: (id, entries, set) => codes.addCodes(database, id, entries, set),
    replaceCodes: (id, entries, set) => codes.replaceCodes(database, id, entries, set),
    setCodeChange: (id, number) => records.set(database, id, { code_change: number }),
    discard: (id) => discard(database, id),
    revoke: (id, hash, replacement) => codes.revoke(database, id, hash, replacement),
    used: (id) => codes.used(database, id),
    boxesByBand: (id) => codes.boxesByBand(database, id),
    pilesOf: (campaign, item, bands) => pilesOf(database, campaign, item, bands),
    stop: (id) => records.set(database, id, { stopped: 1 }),
    setLists: (id, lists) => writeLists(database, id, lists),
    setListsSignature: (id, signature) => records.set(database, id, { lists_signature: signature }),
    addObjection: (id, at) => records.addObjection(database, id, at),
    resolveObjection: (id, number, at, resolution) =>
      records.resolveObjection(database, id, number, at, resolution),
    setRelease: (id, release) => records.setRelease(database, id, release),
    setReport: (id, files) => setReport(database, id, files),
    report: (id, name) => readReport(database, id, name),
    destroy: (id, record) => destroy(database, id, record),
    addDestruction: (id, record) =>
      records.change(database, id, (trx) => records.addDestruction(trx, id, record)),
    participation: async (id, now) => {
      const listed = await listedCounts(database, id)
      if (listed) return participationIn(listed)
      return participationOf(database, id, dayCode(now), dayCode(now + DAY_MS))
    },
    ping: () => beat(database, place),
    close: () => db.destroy(),
  }
}
