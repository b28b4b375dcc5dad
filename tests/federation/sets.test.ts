/** Sets of codes and their numbers, the end that letters name, and drafts that are thrown away. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '../../collector/database/connect.ts'
import { migrate } from '../../collector/database/migrate.ts'
import { migrations } from '../../collector/database/migrations/all.ts'
import { openStore } from '../../collector/database/open.ts'
import { lettersCsv } from '../../collector/federation/letters/csv.ts'
import { lettersPage } from '../../collector/federation/letters/page.ts'
import { acceptSealed } from '../../collector/federation/steps/accept.ts'
import { CodeChanges, changeCodes, prepareChanges } from '../../collector/federation/steps/changes.ts'
import { CodeFile, CodeList, codeFileOf, inviteAll } from '../../collector/federation/steps/code-list.ts'
import { setText } from '../../collector/federation/steps/code-set.ts'
import { prepareCodes } from '../../collector/federation/steps/codes.ts'
import { contentHere } from '../../collector/federation/steps/content-here.ts'
import { prepareDiscard } from '../../collector/federation/steps/discard.ts'
import { draftManifest, prepareDraft } from '../../collector/federation/steps/draft.ts'
import { listWithNotice } from '../../collector/federation/steps/end.ts'
import { prepareExtension } from '../../collector/federation/steps/extend.ts'
import { newNoticeKey } from '../../collector/federation/steps/notice-key.ts'
import { missingIn, UsedFile, usedFileOf } from '../../collector/federation/steps/participation.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { DURING, FROM, PLAN, sealedFile, TO } from './campaign.ts'
import { inProcess, newFolder } from './cli.ts'
import { counterOf, opened, planOf, refusal } from './opened.ts'

const LATER = '2027-03-05T15:00:00Z'

onBothDatabases('A set of codes', (newPlace) => {
  test('has a number that list, letters, server and reminders share', async () => {
    const store = await openStore(await newPlace())
    const { list, id } = await opened(store)
    expect(list.set).toBeGreaterThanOrEqual(100_000)
    expect((await store.head(id))?.codes).toEqual({ set: list.set, change: 0 })
    const letters = { list, language: 'et', who: list.codes.slice(0, 2) } as const
    expect(lettersCsv(letters).match(new RegExp(`"'${list.set}"`, 'g'))).toHaveLength(2)
    expect(lettersPage(letters, '').match(new RegExp(`komplekt ${list.set}<`, 'g'))).toHaveLength(2)
    expect(await usedFileOf(store, id)).toMatchObject({ set: list.set, change: 0 })
    const { list: next, changes } = await changeCodes(list, {
      reissue: [list.codes[0]?.ehak ?? ''],
      revoke: [],
    })
    await (await prepareChanges(store, id, changes)).apply()
    expect((await store.head(id))?.codes).toEqual({ set: list.set, change: 1 })
    expect(setText(next)).toBe(`${list.set}/1`)
    await store.close()
  })

  test('that is not the one on the server is named, and takes its place only as long as nobody has delivered', async () => {
    const store = await openStore(await newPlace())
    const { manifest, ctx, list, id } = await opened(store)
    const other = inviteAll({ manifest, ctx }, PLAN.municipalities, 'https://koguja.example.ee/')
    const file = await codeFileOf(other, manifest)
    expect(await refusal(prepareCodes(store, id, file))).toBe(`otherSetLoaded ${list.set} ${other.set}`)
    expect(await refusal(missingIn(other, await usedFileOf(store, id)))).toBe(
      `otherSet ${list.set} ${other.set}`,
    )
    const prepared = await prepareCodes(store, id, file, true)
    expect(prepared.summary).toEqual({ codes: 30, replaces: String(list.set) })
    await prepared.apply()
    expect((await store.head(id))?.codes).toEqual({ set: other.set, change: 0 })
    expect(await store.counts(id)).toEqual({ issued: 30, used: 0, reissued: 0, revoked: 0 })
    // Letters of the set that was replaced are void, those of the other work.
    const [mine, theirs] = [list.codes[0]?.code ?? '', other.codes[0]?.code ?? '']
    expect(await refusal(acceptSealed(store, id, await sealedFile(manifest, mine), DURING))).toBe(
      'sealedFile unknownCode',
    )
    await acceptSealed(store, id, await sealedFile(manifest, theirs), DURING)
    const back = await prepareCodes(store, id, await codeFileOf(list, manifest), true)
    expect(await refusal(back.apply())).toBe(`codesUsed ${other.set}`)
    expect((await store.head(id))?.codes.set).toBe(other.set)
    expect(await refusal(prepareCodes(store, id, file, true))).toBe(`codesLoaded 30 ${other.set}`)
    await store.close()
  })

  test('refuses an instruction and reminders from an old list', async () => {
    const store = await openStore(await newPlace())
    const { list, id } = await opened(store)
    const [a = '', b = ''] = list.codes.map((one) => one.ehak)
    const first = await changeCodes(list, { reissue: [a], revoke: [] })
    await (await prepareChanges(store, id, first.changes)).apply()
    const stale = await changeCodes(list, { reissue: [b], revoke: [] })
    expect(await refusal(prepareChanges(store, id, stale.changes))).toBe(
      `staleList ${list.set}/1 ${list.set}/1`,
    )
    const used = await usedFileOf(store, id)
    expect(await refusal(missingIn(list, used))).toBe(`staleList ${list.set}/1 ${list.set}`)
    expect(await missingIn(first.list, used)).toHaveLength(30)
    // The same instruction again changes nothing.
    expect((await prepareChanges(store, id, first.changes)).summary).toEqual({
      reissued: 0,
      revoked: 0,
      done: 1,
    })
    await store.close()
  })

  test('loaded from a list that was changed before is known with its changes', async () => {
    const store = await openStore(await newPlace())
    const plan = planOf()
    const { halves } = await counterOf()
    const draft = await (
      await prepareDraft(store, plan, await contentHere(), halves, (await newNoticeKey('x')).publicKey)
    ).apply()
    const list = inviteAll(draft, PLAN.municipalities, 'https://koguja.example.ee/')
    const [a = '', b = ''] = list.codes.map((one) => one.ehak)
    const changed = await changeCodes(list, { reissue: [a, b], revoke: [] })
    await (await prepareCodes(store, plan.campaign, await codeFileOf(changed.list, draft.manifest))).apply()
    expect((await store.head(plan.campaign))?.codes).toEqual({ set: list.set, change: 1 })
    expect((await prepareChanges(store, plan.campaign, changed.changes)).summary).toEqual({
      reissued: 0,
      revoked: 0,
      done: 2,
    })
    await store.close()
  })

  test('of a database from before has no number and goes on working', async () => {
    const place = await newPlace()
    const database = connect(place)
    await migrate(database, migrations.slice(0, 2))
    await database.db.destroy()
    const store = await openStore(place)
    const { list, id, manifest } = await opened(store)
    await store.close()
    const { db } = connect(place)
    await db.updateTable('campaign').set({ code_set: 0, code_change: 0, revision: 99 }).execute()
    await db.destroy()
    const again = await openStore(place)
    const { set: _, change: __, noticeKey: ___, ...raw } = list
    const old = CodeList.parse(raw)
    expect(setText(old)).toBe('–')
    const { list: next, changes } = await changeCodes(old, {
      reissue: [list.codes[0]?.ehak ?? ''],
      revoke: [],
    })
    const { set: ____, change: _____, ...before } = changes
    await (await prepareChanges(again, id, CodeChanges.parse(before))).apply()
    const used = await usedFileOf(again, id)
    expect(
      await missingIn(next, UsedFile.parse({ ...used, set: undefined, change: undefined })),
    ).toHaveLength(30)
    const file = await codeFileOf(old, manifest)
    expect(CodeFile.parse({ v: file.v, ctx: file.ctx, codes: file.codes })).toMatchObject({
      set: 0,
      change: 0,
    })
    await again.close()
  })
})

onBothDatabases('A draft', (newPlace) => {
  const drafted = async (place: string) => {
    const store = await openStore(place)
    const { halves } = await counterOf()
    const noticeKey = (await newNoticeKey(PLAN.campaign)).publicKey
    return { store, draft: await prepareDraft(store, planOf(), await contentHere(), halves, noticeKey) }
  }

  test('is discarded with its codes, and another one takes its name at once, in every program that has the database open', async () => {
    const place = await newPlace()
    const { store, draft } = await drafted(place)
    const { manifest, ctx } = await draft.apply()
    const collector = await openStore(place)
    expect((await collector.head(manifest.id))?.ctx).toBe(ctx)
    const list = inviteAll({ manifest, ctx }, PLAN.municipalities, 'https://koguja.example.ee/')
    await (await prepareCodes(store, manifest.id, await codeFileOf(list, manifest))).apply()
    expect((await collector.head(manifest.id))?.codes.set).toBe(list.set)
    await (await prepareDiscard(store, manifest.id)).apply()
    expect(await collector.head(manifest.id)).toBeUndefined()
    expect(await store.campaigns()).toEqual([])
    const next = await drafted(place)
    const better = await next.draft.apply()
    expect(better.ctx).not.toBe(ctx)
    expect((await collector.head(manifest.id))?.ctx).toBe(better.ctx)
    for (const one of [store, collector, next.store]) await one.close()
  })

  test('that is open is discarded by nobody', async () => {
    const store = await openStore(await newPlace())
    const { id } = await opened(store)
    expect(await refusal(prepareDiscard(store, id))).toBe(`notADraft ${id}`)
    expect(await store.discard(id)).toBe(false)
    expect(await store.counts(id)).toMatchObject({ issued: 30 })
    await store.close()
  })
})

describe('The end of a survey', () => {
  const draftAt = async (change: object, now: number) => {
    const { halves } = await counterOf()
    const noticeKey = (await newNoticeKey('x')).publicKey
    return draftManifest(planOf(change), await contentHere(), halves, noticeKey, now)
  }

  test('is not drafted into the past or into another century', async () => {
    expect(await refusal(draftAt({}, TO))).toBe('endPast 2027-02-26T15:00:00Z')
    expect(await refusal(draftAt({}, TO - 1000))).toBe('nothing refused')
    expect(await refusal(draftAt({ to: '2126-02-26T17:00+02:00' }, FROM))).toMatch(
      /^tooFar 2126-02-26T15:00:00Z 2028-/,
    )
  })

  test('named in letters moves with the newest notice, whose signature holds', async () => {
    const store = await openStore(join(newFolder(), 'collector.sqlite'))
    const { list, id, noticeKey } = await opened(store)
    const far = { kind: 'extension', to: '2062-03-05T15:00:00Z' } as const
    expect(await refusal(prepareExtension(store, id, far, noticeKey, DURING))).toMatch(/^tooFar 2062/)
    const moved = await prepareExtension(store, id, { kind: 'extension', to: LATER }, noticeKey, DURING)
    const signed = await moved.apply()
    const known = await listWithNotice(list, signed)
    expect(known.to).toBe(LATER)
    const { list: next } = await changeCodes(known, { reissue: [list.codes[0]?.ehak ?? ''], revoke: [] })
    expect(lettersCsv({ list: next, language: 'et', who: next.codes.slice(0, 1) })).toContain('5. märts 2027')
    expect(
      await refusal(
        listWithNotice(list, { ...signed, notice: { ...signed.notice, to: '2027-04-05T15:00:00Z' } }),
      ),
    ).toBe('notice wronglySigned')
    expect(await refusal(listWithNotice({ ...list, ctx: '0'.repeat(64) }, signed))).toBe(
      `otherCampaign ${id}`,
    )
    await store.close()
  })

  test('is the newer one of list, used codes and notice in reminders, and the command says which', async () => {
    const folder = newFolder()
    const store = await openStore(join(folder, 'collector.sqlite'))
    const { list, id, noticeKey } = await opened(store)
    const used = await usedFileOf(store, id)
    const signed = await (
      await prepareExtension(store, id, { kind: 'extension', to: LATER }, noticeKey, DURING)
    ).apply()
    const fresh = await usedFileOf(store, id)
    await store.close()
    const write = (name: string, value: unknown) => {
      writeFileSync(join(folder, name), JSON.stringify(value))
      return join(folder, name)
    }
    const files = ['reminders', '--codes', write('code-list.json', list), '--used']
    const say = async (out: string, ...args: string[]) =>
      (await inProcess([...files, ...args, '--out', join(folder, out)])).out
    expect(await say('a', write('used.json', used))).toContain('26 February 2027')
    expect(await say('b', write('fresh.json', fresh))).toContain('5 March 2027')
    expect(await say('c', write('used.json', used), '--notice', write('notice-1.json', signed))).toContain(
      '5 March 2027',
    )
  })
})
