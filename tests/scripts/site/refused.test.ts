import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOptions } from '../../../scripts/site/options.ts'
import { takeReport, takeReports } from '../../../scripts/site/reports.ts'
import { ET } from '../../../scripts/site/texts-et.ts'
import { newFolder, REPORT, run, writeElement, writePackages } from './built.ts'

const take = (html: string, name = 'aruanne.html') => takeReport(name, Buffer.from(html))
const having = (markup: string) => REPORT.replace('</main>', `${markup}</main>`)

describe('A report is refused', () => {
  test.each([
    ['a script', '<script>1</script>'],
    ['a script in a drawing', '<svg><script>1</script></svg>'],
    ['a handler', '<p onclick="1">x</p>'],
    ['a style of one element, which the policy would not show', '<p style="color: red">x</p>'],
    ['a picture from elsewhere', '<img src="https://example.ee/a.png" alt="">'],
    ['a style sheet from elsewhere', '<link rel="stylesheet" href="https://example.ee/a.css">'],
    ['a frame', '<iframe src="about:blank"></iframe>'],
    ['a form', '<form action="https://example.ee/"></form>'],
    ['another base for its links', '<base href="https://example.ee/">'],
  ])('for %s', (_what, markup) => {
    expect(() => take(having(markup))).toThrow('aruanne.html: <')
  })

  test('for saying no language, an unknown one, or no title', () => {
    expect(() => take(REPORT.replace(' lang="et"', ''))).toThrow('<html lang="et">')
    expect(() => take(REPORT.replace('lang="et"', 'lang="fi"'))).toThrow('<html lang="et">')
    expect(() => take(REPORT.replace('Koondaruanne 2027</title>', '</title>'))).toThrow('<title>')
  })

  test('for a name that an address would have to escape', () => {
    for (const name of ['a b.html', 'õ.html', '../a.html', '.a.html', '-a.html'])
      expect(() => take(REPORT, name), name).toThrow('A–Z')
  })

  test('for linking to a file that does not lie beside it', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'a.et.html'), having('<a href="a.csv">Andmed</a>'))
    expect(() => takeReports(folder)).toThrow('a.et.html → a.csv')
    writeFileSync(join(folder, 'a.csv'), 'a;b\n')
    expect(takeReports(folder).data.map(({ path }) => path)).toEqual(['reports/a.csv'])
    rmSync(folder, { recursive: true })
  })

  test('for being no text', () => {
    expect(() => takeReport('a.html', new Uint8Array([0xff, 0xfe, 0x00]))).toThrow()
  })

  test('and one with drawings, tables, links and pictures of its own is taken', () => {
    const markup =
      '<svg><path d="M0 0"/></svg><a href="https://www.elvl.ee/">ELVL</a><img src="data:image/png;base64,AA==" alt="x"><a href="#x">x</a>'
    const { title, language, styles } = take(having(markup))
    expect([title, language, styles.length]).toEqual(['Koondaruanne 2027', 'et', 1])
  })
})

describe('The build says in plain words what is missing or wrong, and writes nothing', () => {
  let folder: string
  const at = (name: string) => join(folder, name)

  beforeAll(() => {
    folder = newFolder()
    writeElement(at('element'))
    writePackages(at('extension'))
    mkdirSync(at('reports'))
    writeFileSync(at('reports/paha.html'), having('<script>1</script>'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    [3, ET.problems.element, { element: 'nowhere' }],
    [3, ET.problems.extension, { extension: 'nowhere' }],
    [3, ET.problems.report, { reports: 'reports' }],
    [3, ET.problems.reportsFolder, { reports: 'nowhere' }],
  ])('%i: %s', (code, text, given) => {
    const options = { element: 'element', extension: 'extension', ...given }
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, at(value)])
    const ran = run('main', ...args, '--out', at('out'))
    expect(ran).toMatchObject({ code, said: expect.stringContaining(text) })
    expect(ran.said).not.toContain('    at ')
  })

  test('a collector whose address is more than that, or not encrypted', () => {
    for (const address of [
      'http://a.ee',
      'https://a.ee/b',
      'https://a.ee?b',
      'https://a.ee; script-src *',
      'a.ee',
    ])
      expect(() => readOptions(['--collector', address]), address).toThrow(address)
    expect(run('main', '--collector', 'http://a.ee')).toMatchObject({
      code: 2,
      said: expect.stringContaining(ET.problems.collector),
    })
  })

  test('an option that there is not, and how it is used', () => {
    expect(run('main', '--loll')).toMatchObject({
      code: 2,
      said: expect.stringContaining(ET.problems.options),
    })
    expect(run('main', '--help')).toMatchObject({ code: 0, said: expect.stringContaining('--operator') })
  })
})
