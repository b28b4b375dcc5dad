import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../collector/app/texts/en.ts'
import { et } from '../../collector/app/texts/et.ts'
import { grouped, newCode } from '../../protocol/code.ts'
import { momentOf } from '../../protocol/parse.ts'
import { AFTER, DURING, get, type House, openHouse, put, putOf, sealed, status } from './house.ts'

let folder: string
let house: House
let demo: House
const AT = '/campaigns/kov-2027'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-pages-'))
  house = await openHouse(join(folder, 'one.sqlite'))
  demo = await openHouse(join(folder, 'demo.sqlite'), {}, { demo: true })
})
afterEach(() => {
  house.at = DURING
})
afterAll(async () => {
  await house.close()
  await demo.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = async (path: string, headers: Record<string, string> = {}, of = house) =>
  (await get(of, path, { Accept: 'text/html', ...headers })).text()

const upload = async (
  file: Uint8Array<ArrayBuffer> | undefined,
  lang = 'et',
  of = house,
  more: Record<string, string> = {},
) => {
  const form = new FormData()
  form.append('file', new File(file ? [file] : [], file ? 'pitseeritud.bin' : ''))
  // As bytes, as they come over a line.
  const written = new Response(form)
  const headers = { 'Content-Type': written.headers.get('content-type') ?? '', ...more }
  const body = await written.arrayBuffer()
  const answer = await of.app.request(`${AT}/upload?lang=${lang}`, { method: 'POST', body, headers })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, text: bytes.toString(), size: bytes.length, headers: answer.headers }
}

/** What `html` makes of a text. */
const escaped = (text: string) => text.replaceAll('’', '’').replaceAll('"', '&quot;')

describe.each(['et', 'en'] as const)('Every page in %s', (language) => {
  const paths = ['/', '/invitation', `${AT}/upload`, '/puudub']

  test.each(paths)('%s says its language, one heading first, and nothing runs in it', async (path) => {
    const text = await page(`${path}?lang=${language}`)
    expect(text).toMatch(/^<!doctype html>/)
    expect(text).toContain(`<html lang="${language}">`)
    expect(text).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(text.match(/<h1>/g)).toHaveLength(1)
    const levels = [...text.matchAll(/<h(\d)/g)].map((m) => Number(m[1]))
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    expect(text).toContain('<main id="content"')
    expect(text).not.toMatch(/<script|\son\w+=|style=|javascript:|<img(?![^>]*alt=)/i)
    expect(text).not.toMatch(/undefined|\[object|null/)
    for (const [, href = ''] of text.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(\/|#content)/)
  })

  test('has a label for every field, and a hint that is said with it', async () => {
    const text = await page(`${AT}/upload?lang=${language}`)
    const fields = [...text.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
    expect(fields).toHaveLength(1)
    for (const field of fields) {
      const id = /id="([^"]+)"/.exec(field)?.[1]
      expect(text).toContain(`<label for="${id}">`)
      const hint = /aria-describedby="([^"]+)"/.exec(field)?.[1]
      expect(text).toContain(`id="${hint}"`)
    }
    expect(text).toMatch(/<button type="submit">/)
  })

  test('says who sees what, and what cannot be promised', async () => {
    const { home } = { et, en }[language]
    const text = await page(`/?lang=${language}`)
    for (const [who, what] of home.roles) {
      expect(text).toContain(who)
      expect(text).toContain(escaped(what))
    }
    for (const limit of home.limits) expect(text).toContain(limit)
  })

  test('warns that a demo is not anonymous, and only then', async () => {
    const texts = { et, en }[language]
    for (const path of ['/', `${AT}/upload`]) {
      expect(await page(`${path}?lang=${language}`, {}, demo)).toContain(texts.demo)
      expect(await page(`${path}?lang=${language}`)).not.toContain(texts.demo)
    }
  })
})

describe('The language', () => {
  test.each([
    ['en-GB,en;q=0.9', 'en'],
    ['et', 'et'],
    ['de, en;q=0.5, et;q=0.4', 'en'],
    ['en;q=0.3, et;q=0.8', 'et'],
    ['de', 'et'],
    ['', 'et'],
    [';;q=x,,', 'et'],
  ])('of a browser that prefers "%s" is %s', async (header, language) => {
    expect(await page('/', header ? { 'Accept-Language': header } : {})).toContain(
      `<html lang="${language}">`,
    )
  })

  test('that was chosen goes before the browser’s', async () => {
    expect(await page('/?lang=en', { 'Accept-Language': 'et' })).toContain('<html lang="en">')
    expect(await page('/?lang=xx', { 'Accept-Language': 'en' })).toContain('<html lang="en">')
  })

  test('is no link on the invitation page, where it would take the code out of the address', async () => {
    const text = await page('/invitation')
    expect(text).not.toContain('hreflang')
    expect(text).not.toContain('href="#')
    expect(text).toContain(et.invitation.title)
    expect(text).toContain(en.invitation.title)
  })
})

describe('The start page', () => {
  test('tells where a survey stands', async () => {
    const [first = ''] = demo.codes
    await put(demo, first, 1, await sealed(demo))
    expect(await page('/', {}, demo)).toContain(et.home.participation(1, 18))
    expect(await page('/')).toContain('26. veebruar 2027')
    expect(await page('/')).toContain(`${AT}/upload?lang=et`)
    house.at = momentOf(house.campaign.manifest.from) - 1
    expect(await page('/')).toContain('11. jaanuar 2027')
    house.at = AFTER
    expect(await page('/')).not.toContain(`${AT}/upload`)
  })

  test('shows nothing of a survey that is not open', async () => {
    const { ctx, manifest } = house.campaign
    const hidden = { ...manifest, id: 'saladus-2028' }
    await house.store.create({
      ctx: ctx.replace(/./g, 'a'),
      manifest: hidden,
      signature: null,
      expected: null,
    })
    expect(await page('/')).not.toContain('saladus')
  })

  test('keeps what comes from a manifest from becoming markup', async () => {
    // A campaign's name cannot hold markup; the address can.
    expect(await page('/campaigns/%3Cb%3E/upload?lang=%3Cb%3E')).not.toContain('<b>')
  })
})

describe('The form for a sealed file', () => {
  const own = (at: number) => house.codes[at] ?? ''

  test('takes exactly what would have been sent', async () => {
    const box = await sealed(house)
    const sent = await upload(putOf(house, own(0), 1, box))
    expect(sent.status).toBe(200)
    expect(sent.text).toContain(et.upload.done)
    expect(sent.text).toContain('role="status"')
    expect(sent.text).not.toContain('<form')
    expect((await status(house, own(0))).reply?.state).toEqual({ seq: 1, hash: box.hash })
    expect((await upload(putOf(house, own(0), 1, box))).status).toBe(200)
  })

  test.each([
    ['nothing', undefined, 400, et.upload.noFile],
    ['another file', new TextEncoder().encode('tere'), 400, et.upload.answers.badRequest('')],
    ['a file far too long', new Uint8Array(200_000), 400, et.upload.answers.badRequest('')],
  ])('refuses %s in words that help, and stays', async (_, file, code, words) => {
    const sent = await upload(file)
    expect(sent.status).toBe(code)
    expect(sent.text).toContain(words)
    expect(sent.text).toContain('role="alert"')
    expect(sent.text).toMatch(/<title>Viga: /)
    expect(sent.text).toContain('<form')
  })

  test('says what the collector has decided, in both languages', async () => {
    const box = await sealed(house)
    await put(house, own(1), 7, box)
    const older = await upload(putOf(house, own(1), 6, box), 'en')
    expect([older.status, older.text.includes(en.upload.answers.conflict(''))]).toEqual([409, true])
    const unknown = await upload(putOf(house, newCode(), 1, box))
    expect([unknown.status, unknown.text.includes(et.upload.answers.unknownCode(''))]).toEqual([403, true])
  })

  test('answers in one size, whatever it says and in which language, for a proxy to leave as it is', async () => {
    const box = await sealed(house)
    const answers = [
      await upload(putOf(house, own(3), 2, box)),
      await upload(putOf(house, own(3), 1, box), 'en'),
      await upload(putOf(house, newCode(), 1, box)),
      await upload(undefined, 'en'),
      await upload(new TextEncoder().encode('tere')),
      await upload(putOf(house, own(3), 3, box), 'et', house, { 'Sec-Fetch-Site': 'cross-site' }),
    ]
    expect(answers.map((a) => a.status)).toEqual([200, 409, 403, 400, 400, 403])
    expect(new Set(answers.map((a) => a.size)).size).toBe(1)
    for (const { headers } of answers) {
      expect(headers.get('content-encoding')).toBe('identity')
      expect(headers.get('cache-control')).toBe('no-store, no-transform')
    }
  })

  test.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another name of the same site', { 'Sec-Fetch-Site': 'same-site' }],
    ['another site, by an old browser', { Origin: 'https://elsewhere.example' }],
  ])('takes nothing from a page of %s', async (_, headers) => {
    const box = await sealed(house)
    const sent = await upload(putOf(house, own(4), 1, box), 'et', house, headers)
    expect([sent.status, sent.text.includes(et.upload.elsewhere)]).toEqual([403, true])
    expect((await status(house, own(4))).reply?.state).toEqual({ seq: 0, hash: null })
  })

  test.each([
    ['this very page', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }],
    ['no page at all', { 'Sec-Fetch-Site': 'none' }],
    ['this very page, by an old browser', { Origin: 'http://localhost' }],
    ['an old browser that keeps to itself where it comes from', { Origin: 'null' }],
  ])('takes a file from %s', async (_, headers) => {
    const box = await sealed(house)
    const seq = ((await status(house, own(5))).reply?.state?.seq ?? 0) + 1
    expect((await upload(putOf(house, own(5), seq, box), 'et', house, headers)).status).toBe(200)
  })

  test('is not shown when nothing is taken, and a file sent then is refused', async () => {
    const box = await sealed(house)
    house.at = AFTER
    expect(await page(`${AT}/upload`)).not.toContain('<form')
    const late = await upload(putOf(house, own(2), 1, box))
    expect(late.status).toBe(410)
    expect(late.text).toContain('26. veebruar 2027, kell 17:00 (Tallinna aeg)')
  })

  test('takes no form of another kind', async () => {
    const answer = await house.app.request(`${AT}/upload`, { method: 'POST', body: 'file=tere' })
    expect(answer.status).toBe(400)
  })
})

describe('What leads nowhere', () => {
  test('is a page for people and JSON for programs', async () => {
    const forPeople = await get(house, '/puudub', { Accept: 'text/html,*/*' })
    expect([forPeople.status, (await forPeople.text()).includes(et.missing.title)]).toEqual([404, true])
    const forPrograms = await get(house, '/puudub')
    expect(await forPrograms.json()).toEqual({ problem: 'notFound' })
  })
})

describe('What the pages say', () => {
  const flat = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String(value(1, 2))]
        : Object.values(value ?? {}).flatMap(flat)

  test('is as much in one language as in the other', () => {
    expect(flat(en)).toHaveLength(flat(et).length)
  })

  test('has no capitals for emphasis, no double spaces, no exclamation marks', () => {
    for (const text of [...flat(et), ...flat(en)]) {
      expect(text).not.toMatch(/ {2}|!|\s[.,;:?](\s|$)/)
      expect((text.match(/\p{Lu}{3,}/gu) ?? []).filter((word) => !['KOV', 'JSON'].includes(word))).toEqual([])
    }
  })
})

describe('An invitation’s link that was changed on its way', () => {
  const string = `1/kov-2027/7K3M-Q2TX/${grouped('K0VD1G1K0MPASS2027X8')}/https://koguja.example.ee/`

  test.each([
    ['with %23 for the sign', `/invitation%23${string}`],
    ['percent-encoded whole', `/invitation%23${encodeURIComponent(string)}`],
    ['encoded twice', `/invitation%2523${encodeURIComponent(string)}`],
    ['with a slip in the code', `/invitation%23${string.replace('K0VD1', 'K0VD2')}`],
  ])(
    '%s leads to the invitation page, which says that the code has reached the server',
    async (_name, path) => {
      const text = await page(path)
      for (const { invitation } of [et, en]) {
        expect(text).toContain(escaped(invitation.changed))
        expect(text).not.toContain(escaped(invitation.intro))
      }
      // Not written into the page once more, and into no link.
      expect(text).not.toContain('K0VD')
    },
  )

  test('is told from an address that merely does not exist, and from a link that came as it was sent', async () => {
    for (const path of ['/puudub', '/1/2/3/4/5', '/invitation']) {
      const text = await page(path)
      expect(text).not.toContain(escaped(et.invitation.changed))
    }
  })
})
