/** A collector serves the site in a demo and nowhere else: it knows whose code is whose. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DemoSiteError, readDemoSite } from '../../collector/demo-site.ts'
import { readEnvironment } from '../../collector/environment.ts'
import { campaign } from '../protocol/sample.ts'
import { get, type House, openHouse } from './house.ts'

const MAIN = join(import.meta.dirname, '../../collector/main.ts')
const HEADERS = { 'Content-Security-Policy': "default-src 'none'; script-src 'self'", 'X-Own': 'yes' }

let folder: string
/** @returns the folder of a small site */
const siteIn = (name: string, demo: boolean): string => {
  const site = join(folder, name)
  mkdirSync(join(site, 'en'), { recursive: true })
  writeFileSync(join(site, 'site.json'), JSON.stringify({ v: 1, version: '1', demo, headers: HEADERS }))
  writeFileSync(join(site, 'index.html'), '<h1>Avaleht</h1>')
  writeFileSync(join(site, 'en/index.html'), '<h1>Start</h1>')
  writeFileSync(join(site, 'a.js'), 'export {}')
  return site
}

const houses: House[] = []
const houseWith = async (name: string, demo: boolean, publicAddress?: string): Promise<House> => {
  const demoSite = readDemoSite(siteIn(`${name}-site`, true))
  const options = { demoSite, ...(publicAddress && { publicAddress }) }
  const house = await openHouse(join(folder, `${name}.sqlite`), options, { demo })
  houses.push(house)
  return house
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-demo-site-'))
})
afterAll(async () => {
  for (const house of houses) await house.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('In a demo', () => {
  test('the site is there, each file with its type and the headers that the site asks for', async () => {
    const house = await houseWith('demo', true)
    for (const [path, type, text] of [
      ['/site/', 'text/html', 'Avaleht'],
      ['/site/index.html', 'text/html', 'Avaleht'],
      ['/site/en/', 'text/html', 'Start'],
      ['/site/a.js', 'text/javascript', 'export'],
    ] as const) {
      const answer = await get(house, path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('content-type'), path).toContain(type)
      for (const [name, value] of Object.entries(HEADERS)) expect(answer.headers.get(name)).toBe(value)
      expect(await answer.text(), path).toContain(text)
    }
    expect((await get(house, '/site')).headers.get('location')).toBe('/site/')
    for (const path of ['/site/nope.js', '/site/../site.json', '/site/%2e%2e/demo.sqlite'])
      expect((await get(house, path)).status, path).toBe(404)
    expect((await get(house, '/')).headers.get('x-own')).toBeNull()
  })

  test('the site is found under the path of the public address too', async () => {
    const house = await houseWith('path', true, 'http://localhost/koguja/')
    expect((await get(house, '/koguja/site/')).status).toBe(200)
    expect((await get(house, '/koguja/site')).headers.get('location')).toBe('/koguja/site/')
  })

  test('it is gone with the next request once a real campaign is in the database', async () => {
    const house = await houseWith('later', true)
    expect((await get(house, '/site/')).status).toBe(200)
    const { ctx, manifest } = await campaign({ id: 'kov-2028' })
    await house.store.create({ ctx, manifest, signature: null, expected: null })
    expect((await get(house, '/site/')).status).toBe(404)
    expect((await get(house, '/site/a.js')).status).toBe(404)
  })
})

describe('Outside demos', () => {
  test('the site is not served beside a real campaign', async () => {
    const house = await houseWith('real', false)
    for (const path of ['/site', '/site/', '/site/index.html', '/site/a.js'])
      expect((await get(house, path)).status, path).toBe(404)
  })

  test('a site that was built for real use is refused, and so is a folder without one', () => {
    expect(() => readDemoSite(siteIn('production', false))).toThrow(DemoSiteError)
    expect(() => readDemoSite(siteIn('production', false))).toThrow(
      'let the counter, or the municipality, serve it',
    )
    expect(() => readDemoSite(join(folder, 'nowhere'))).toThrow('there is no site')
    expect(() => readDemoSite(folder)).toThrow('there is no site')
  })

  test.each([{ PUBLIC_ADDRESS: 'https://koguja.example.ee/' }, { HOST: '0.0.0.0' }, { HOST: '::' }])(
    'a collector that others can reach refuses the setting: %o',
    (variables) => {
      const read = readEnvironment({ ...variables, DEMO_SITE: 'site' })
      expect(read).toEqual({ ok: false, problems: [expect.stringContaining('Unset it')] })
      expect(readEnvironment(variables).ok).toBe(true)
      expect(readEnvironment({ DEMO_SITE: 'site' }).ok).toBe(true)
    },
  )

  test('the program does not start, and says why and what to do', async () => {
    const house = await openHouse(join(folder, 'program.sqlite'))
    houses.push(house)
    const start = (DEMO_SITE: string) =>
      spawnSync(process.execPath, [MAIN], {
        env: { PATH: process.env.PATH, COLLECTOR_DB: house.place, PORT: '0', DEMO_SITE },
        encoding: 'utf8',
        timeout: 120_000,
      })
    const real = start(siteIn('program', true))
    expect(real.status).toBe(1)
    expect(real.stderr).toContain('holds a campaign that is no demo')
    expect(real.stderr).toContain('Unset DEMO_SITE')
    const wrong = start(siteIn('program-real', false))
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toContain('not built for a demo')
  })
})
