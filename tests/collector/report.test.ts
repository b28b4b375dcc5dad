/** The public report at the collector: made from what is published, handed out as it is, to anybody. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../collector/app/app.ts'
import { openStore } from '../../collector/database/open.ts'
import { makeReport } from '../../collector/federation/steps/report.ts'
import { fileNames } from '../../collector/report/file-names.ts'
import type { Store } from '../../collector/store.ts'
import { ReportFile } from '../../domain/report/file.ts'
import { type Released, releaseSimulated, storeReleased } from '../../simulation/released.ts'
import { onBothDatabases } from './databases.ts'

const CAMPAIGN = 'kov-2027'
const names = fileNames(CAMPAIGN)
const AT = `/campaigns/${CAMPAIGN}/report`

let released: Released
let before: Released
beforeAll(async () => {
  released = await releaseSimulated({ seed: 'report', id: CAMPAIGN })
  before = await releaseSimulated({
    seed: 'before',
    id: 'kov-2026',
    from: '2026-01-11T09:00+02:00',
    to: '2026-02-26T17:00+02:00',
  })
})

onBothDatabases('The public report', (newPlace) => {
  let store: Store
  const quiet = { requestsPerMinute: 0, guessesPerMinute: 0, campaignGuessesPerMinute: 0 }
  const get = (path: string, headers: Record<string, string> = {}, publicAddress = 'https://a.ee/koguja/') =>
    createApp({ store, limits: quiet, log: () => {}, publicAddress }).request(path, { headers })

  beforeAll(async () => {
    store = await openStore(await newPlace())
    await storeReleased(store, released)
  })
  afterAll(() => store.close())

  test('is not there before it is made, and nothing says so but a plain page', async () => {
    expect((await get(AT)).status).toBe(404)
    expect((await get(`${AT}/${names.et}`)).status).toBe(404)
    expect(await (await get('/')).text()).not.toContain('/report')
    await expect(makeReport(store, 'nothing')).rejects.toThrow('noCampaign')
  })

  test('leads to the page in the reader’s language, under the public address', async () => {
    await makeReport(store, CAMPAIGN)
    const to = async (path: string, language?: string) => {
      const answer = await get(path, language ? { 'accept-language': language } : {})
      expect(answer.status).toBe(302)
      return answer.headers.get('location')
    }
    expect(await to(AT)).toBe(`/koguja${AT}/${names.et}`)
    expect(await to(AT, 'en-GB,en;q=0.8')).toBe(`/koguja${AT}/${names.en}`)
    expect(await to(`${AT}?lang=en`, 'et')).toBe(`/koguja${AT}/${names.en}`)
    expect(await (await get('/?lang=et')).text()).toContain(`href="/koguja${AT}?lang=et"`)
  })

  test.each(['et', 'en'] as const)(
    'is one page in %s that needs nothing else and may do nothing else',
    async (language) => {
      const answer = await get(`${AT}/${names[language]}`)
      const page = await answer.text()
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
      const hash = createHash('sha256').update(style).digest('base64')
      const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
      expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`)
      expect(answer.headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`)
      expect(page).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}"`))
      expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|<iframe|<img|@import|url\(|https?:\/\//)
      const links = [...page.matchAll(/\shref="([^"]+)"/g)].map(([, href = '']) => href)
      const files = links.filter((href) => !href.startsWith('#'))
      const other = language === 'et' ? names.en : names.et
      expect(files.sort()).toEqual(
        [other, names.csv, names.csvEt, names.dictionary, names.json, names.schema].sort(),
      )
      for (const file of files) expect((await get(`${AT}/${file}`)).status).toBe(200)
      for (const anchor of links.filter((href) => href.startsWith('#')))
        expect(page).toContain(`id="${anchor.slice(1)}"`)
    },
  )

  test('is kept by browsers and asked after by its hash', async () => {
    const first = await get(`${AT}/${names.json}`)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=300')
    expect(etag).toBe(
      `"${createHash('sha256')
        .update(await first.text())
        .digest('hex')}"`,
    )
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get(`${AT}/${names.json}`, { 'if-none-match': tag })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await get(`${AT}/${names.json}`, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('hands out its data as what they are, to other pages too, and nothing that is not its own', async () => {
    const typeOf = async (name: string) => {
      const answer = await get(`${AT}/${name}`)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      return answer.headers.get('content-type')
    }
    expect(await typeOf(names.csv)).toBe('text/csv; charset=utf-8; header=present')
    expect(await typeOf(names.schema)).toBe('application/schema+json')
    expect(await typeOf(names.dictionary)).toBe('application/json')
    for (const name of ['kov-2026.json', 'other.html', '..%2fstyle.css', `${CAMPAIGN}.exe`, '%00'])
      expect((await get(`${AT}/${name}`)).status).toBe(404)
  })

  test('comes out the same, byte for byte, however often it is made', async () => {
    const hash = async () => (await store.report(CAMPAIGN, names.et))?.hash
    const first = await hash()
    await makeReport(store, CAMPAIGN)
    expect(await hash()).toBe(first)
  })

  test('compares with the last earlier campaign of its kind in the same database', async () => {
    await storeReleased(store, before)
    // Without a report of its own an earlier campaign is not compared with.
    expect((await makeReport(store, CAMPAIGN)).report.changes).toBeUndefined()
    await makeReport(store, 'kov-2026')
    const { report, files } = await makeReport(store, CAMPAIGN)
    expect(report.changes?.earlier.id).toBe('kov-2026')
    expect(files.find((f) => f.name === names.et)?.text).toContain('kov-2026')
    // Never the other way round.
    expect((await makeReport(store, 'kov-2026')).report.changes).toBeUndefined()
    const text = (await store.report(CAMPAIGN, names.json))?.text ?? ''
    expect(ReportFile.parse(JSON.parse(text)).changes?.levels.length).toBeGreaterThan(50)
  })

  test('stays when boxes and codes are destroyed', async () => {
    const at = '2027-03-20T10:00:00Z'
    const { ctx } = released
    await store.destroy(CAMPAIGN, { v: 1, ctx, by: 'collector', at, destroyed: ['boxes', 'codes'] })
    expect((await get(`${AT}/${names.et}`)).status).toBe(200)
    expect((await makeReport(store, CAMPAIGN)).report.participation.delivered).toBe(78)
  })

  test('is nothing that clients, who take exactly what they know, are told of', async () => {
    const answer = await (await get(`/campaigns/${CAMPAIGN}`)).json()
    expect(answer).toMatchObject({ has: { lists: true, release: true } })
    expect(Object.keys(answer as object)).not.toContain('reported')
    expect(Object.keys((answer as { has: object }).has)).toEqual(['lists', 'release'])
  })
})

onBothDatabases('A report is refused', (newPlace) => {
  test('before anything is published', async () => {
    const store = await openStore(await newPlace())
    const { lists, manifest, ctx } = released
    await store.create({ ctx, manifest, signature: null, expected: null })
    await expect(makeReport(store, CAMPAIGN)).rejects.toThrow('noLists')
    await store.stop(CAMPAIGN)
    await store.setLists(CAMPAIGN, lists)
    await expect(makeReport(store, CAMPAIGN)).rejects.toThrow('noReport')
    await store.close()
  })

  test('where the program has other questions than the campaign', async () => {
    const store = await openStore(await newPlace())
    const pack = { ...released.manifest.pack, hash: 'a'.repeat(64) }
    await storeReleased(store, { ...released, manifest: { ...released.manifest, pack } })
    await expect(makeReport(store, CAMPAIGN)).rejects.toThrow('otherContent')
    await store.close()
  })
})
