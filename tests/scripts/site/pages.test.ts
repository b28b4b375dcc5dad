import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allPages } from '../../../embed/site/paths.ts'
import { site as en } from '../../../locales/en/site.ts'
import { siteTrust as trustEn } from '../../../locales/en/site-trust.ts'
import { site as et } from '../../../locales/et/site.ts'
import { siteTrust as trustEt } from '../../../locales/et/site-trust.ts'
import { integrityOf, policyHash, sha256 } from '../../../scripts/site/hash.ts'
import { type BuiltSite, buildSite, newFolder, REPORT, writeElement } from './built.ts'

type Element = DefaultTreeAdapterTypes.Element
const WORDS = { et, en }
const TRUST = { et: trustEt, en: trustEn }
const COLLECTORS = ['https://koguja.example.ee/', 'https://teine.example.ee:8443/']
const OPERATOR = 'Saue <b>Vallavalitsus</b> & "Co"'

const elementsOf = (html: string): Element[] => {
  const within = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []))
  return within(parse(html))
}
const attribute = (element: Element, name: string) => element.attrs.find((a) => a.name === name)?.value
const textOf = (element: Element): string =>
  element.childNodes.map((c) => ('value' in c ? c.value : 'tagName' in c ? textOf(c) : '')).join('')

const REPORT_EN = REPORT.replace('lang="et"', 'lang="en"').replaceAll('Koondaruanne 2027', 'Report 2028')

let inputs: string
let full: BuiltSite
let bare: BuiltSite
let demo: BuiltSite

beforeAll(() => {
  inputs = newFolder()
  const [element, reports] = [join(inputs, 'element'), join(inputs, 'reports')]
  writeElement(element)
  mkdirSync(reports)
  writeFileSync(join(reports, 'aruanne-2027.html'), REPORT)
  writeFileSync(join(reports, 'kov-2028.et.html'), REPORT.replaceAll('2027', '2028'))
  writeFileSync(join(reports, 'kov-2028.en.html'), REPORT_EN)
  writeFileSync(join(reports, 'kov-2028.csv'), 'a,b\n')
  writeFileSync(join(reports, 'notes.txt'), 'no report')
  const collectors = [
    '--collector',
    'https://koguja.example.ee',
    '--collector',
    'https://teine.example.ee:8443/',
  ]
  full = buildSite('--element', element, '--reports', reports, '--operator', OPERATOR, ...collectors)
  bare = buildSite('--element', element)
  demo = buildSite('--element', element, '--demo')
})
afterAll(() => {
  for (const site of [full, bare, demo]) site.remove()
  rmSync(inputs, { recursive: true, force: true })
})

const sites = () => [full, bare, demo]
const pages = allPages()

describe.each(pages)('The page $path', ({ page, language, path }) => {
  test('says its language and title, has one heading of the first rank, and skips none', () => {
    for (const site of sites()) {
      const elements = elementsOf(site.text(path))
      const [html] = elements
      expect(html && attribute(html, 'lang')).toBe(language)
      expect(textOf(elements.find((e) => e.tagName === 'title') as Element)).toContain(et.product)
      const ranks = elements.flatMap((e) => /^h(\d)$/.exec(e.tagName)?.[1] ?? []).map(Number)
      expect(ranks.filter((r) => r === 1)).toHaveLength(page === 'assessment' ? 0 : 1)
      for (const [at, rank] of ranks.entries())
        if (page !== 'assessment') expect(rank - (ranks[at - 1] ?? 0)).toBeLessThanOrEqual(1)
      expect(site.text(path)).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  test('leads nowhere but to files of the site, to its collectors, and to the same page in the other language', () => {
    for (const site of sites()) {
      const files = site.files()
      const elements = elementsOf(site.text(path))
      const links = elements
        .flatMap((e) => attribute(e, 'href') ?? attribute(e, 'src') ?? [])
        .filter((l) => page !== 'reports' || !COLLECTORS.includes(l))
      const targets = links.filter((l) => !l.startsWith('#')).map((l) => posix.join(posix.dirname(path), l))
      expect(targets.length).toBeGreaterThan(8)
      expect(targets.filter((target) => !files.has(target))).toEqual([])
      const ids = elements.flatMap((e) => attribute(e, 'id') ?? [])
      for (const link of links.filter((l) => l.startsWith('#'))) expect(ids).toContain(link.slice(1))
      const others = pages.filter((p) => p.page === page && p.language !== language)
      for (const other of others) expect(targets).toContain(other.path)
    }
  })

  test('runs nothing but the assessment, and every script and style sheet has the hash of its bytes', () => {
    for (const site of sites()) {
      const elements = elementsOf(site.text(path))
      const loaded = elements.filter(
        (e) =>
          (e.tagName === 'script' && attribute(e, 'src') !== undefined) ||
          (e.tagName === 'link' && /stylesheet|modulepreload/.test(attribute(e, 'rel') ?? '')),
      )
      expect(loaded.length).toBeGreaterThan(0)
      for (const e of loaded) {
        const target = posix.join(posix.dirname(path), attribute(e, 'src') ?? attribute(e, 'href') ?? '')
        expect(attribute(e, 'integrity'), target).toBe(integrityOf(site.files().get(target) ?? ''))
      }
      const own = elements.filter(
        (e) => e.tagName === 'style' || e.attrs.some((a) => /^(on|style$)/.test(a.name)),
      )
      expect(own).toEqual([])
      const scripts = elements.filter((e) => e.tagName === 'script')
      expect(scripts.map((e) => attribute(e, 'type'))).toEqual(
        page === 'assessment' ? ['importmap', 'module'] : [],
      )
    }
  })

  test('narrows for itself what the headers allow', () => {
    const meta = elementsOf(full.text(path)).find(
      (e) => attribute(e, 'http-equiv') === 'Content-Security-Policy',
    )
    const policy = (meta && attribute(meta, 'content')) ?? ''
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(policy).not.toMatch(/unsafe|frame-ancestors/)
    if (page !== 'assessment') expect(policy).not.toMatch(/script-src|connect-src/)
    else expect(full.headers['Content-Security-Policy']).toBe(`${policy}; frame-ancestors 'none'`)
  })

  test('says in a demo, and only there, that one person holds both roles and who is trusted', () => {
    const { title, text } = WORDS[language].demo
    expect(demo.text(path)).toContain(text)
    expect(demo.text(path)).toContain(title)
    expect(full.text(path)).not.toContain(text)
  })
})

describe('The import map', () => {
  test('holds the hash of every module, reached at once or later, and is named in the policy', () => {
    for (const { page, path } of pages) {
      if (page !== 'assessment') continue
      const map = elementsOf(full.text(path)).find((e) => attribute(e, 'type') === 'importmap') as Element
      const { integrity } = JSON.parse(textOf(map)) as { integrity: Record<string, string> }
      const modules = [...full.files()].filter(([file]) => file.endsWith('.js'))
      expect(modules).toHaveLength(3)
      expect(Object.keys(integrity)).toHaveLength(modules.length)
      for (const [file, bytes] of modules)
        expect(integrity[`${path.includes('/') ? '../' : './'}${file}`]).toBe(integrityOf(bytes))
      expect(full.headers['Content-Security-Policy']).toContain(`'${policyHash(textOf(map))}'`)
    }
  })
})

describe.each(['et', 'en'] as const)('What is said in %s', (language) => {
  const textIn = (site: BuiltSite, page: string) =>
    site.text(pages.find((p) => p.page === page && p.language === language)?.path ?? '')

  test('names who runs the site, as text and never as markup; and says so where nobody has said', () => {
    const trust = elementsOf(textIn(full, 'trust')).find((e) => attribute(e, 'class') === 'notice') as Element
    expect(textOf(trust)).toBe(TRUST[language].site.operator(OPERATOR))
    expect(textIn(bare, 'trust')).toContain(TRUST[language].site.noOperator)
  })

  test('lists the reports with their hashes, or says that there is none', () => {
    expect(textIn(full, 'reports')).toContain('Koondaruanne 2027')
    expect(textIn(full, 'reports')).toContain(sha256(REPORT))
    // Of a report in both languages the one that fits.
    const [mine, other] = { et: ['.et.', '.en.'] as const, en: ['.en.', '.et.'] as const }[language]
    expect(textIn(full, 'reports')).toContain(`reports/kov-2028${mine}html`)
    expect(textIn(full, 'reports')).not.toContain(`reports/kov-2028${other}html`)
    expect(textIn(bare, 'reports')).toContain(WORDS[language].reports.none)
    expect(textIn(full, 'reports')).not.toContain(WORDS[language].reports.none)
  })

  test('says of reports what a site can know: what was put on it, and where all of them are', () => {
    for (const site of sites()) {
      expect(textIn(site, 'reports')).toContain(WORDS[language].reports.elsewhere)
      expect(textIn(site, 'reports')).not.toMatch(/ei ole veel avaldatud|has been published yet/)
    }
    for (const origin of ['https://koguja.example.ee', 'https://teine.example.ee:8443'])
      expect(textIn(full, 'reports')).toContain(`href="${origin}/"`)
  })

  test('offers the packages with their hashes, and none in a demo', () => {
    for (const kind of ['chrome', 'firefox', 'sources'])
      expect(textIn(full, 'extension')).toContain(sha256(`PK ${kind}`))
    expect(textIn(demo, 'extension')).not.toContain('.zip')
  })
})

describe('What is taken in', () => {
  test('a report is handed on byte for byte, and its own style sheet is named in the policy', () => {
    expect(full.text('reports/aruanne-2027.html')).toBe(REPORT)
    const [, style = ''] = /<style>(.*)<\/style>/.exec(REPORT) ?? []
    expect(full.headers['Content-Security-Policy']).toContain(`style-src 'self' '${policyHash(style)}'`)
    expect(bare.headers['Content-Security-Policy']).toContain("style-src 'self';")
    expect(full.text('reports/kov-2028.csv')).toBe('a,b\n')
    expect(full.files().has('reports/notes.txt')).toBe(false)
  })

  test('of the element only the modules', () => {
    expect([...full.files().keys()].filter((path) => path.startsWith('element/'))).toEqual([
      'element/chunks/guide-et.js',
      'element/chunks/more-1.js',
      'element/kov-digikompass.js',
    ])
  })

  test('the collectors that the page may deliver to; without them any over https', () => {
    expect(full.headers['Content-Security-Policy']).toContain(
      "connect-src 'self' https://koguja.example.ee https://teine.example.ee:8443;",
    )
    expect(bare.headers['Content-Security-Policy']).toContain("connect-src 'self' https:;")
  })
})
