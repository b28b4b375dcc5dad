/** The built package as npm and a stranger's type checker see it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { nodesOf, ROOT } from '../source-tree.ts'

const BUILD = join(ROOT, 'dist/element')
const read = (path: string) => readFileSync(join(BUILD, path), 'utf8')
const modules = () => [
  'kov-digikompass.js',
  ...readdirSync(join(BUILD, 'chunks')).map((name) => `chunks/${name}`),
]

type Node = Parameters<typeof nodesOf>[0]
/** The minifier writes texts as templates too. */
const textOf = ({ value, quasis }: Node): unknown =>
  value ?? (quasis as { value: { cooked: string } }[] | undefined)?.map((q) => q.value.cooked).join('')

const USE = `
import { KovDigikompass } from 'kov-digikompass-element'
const one = document.querySelector('kov-digikompass')
one?.addEventListener('kov-progress', ({ detail }) => { const done: number = detail.done; return done })
const made: KovDigikompassElement = new KovDigikompass()
made.theme = 'dark'
// @ts-expect-error no such theme
made.theme = 'pink'
document.addEventListener('kov-ready', (e) => e.detail.kept satisfies boolean)
import type { KovDigikompassElement } from 'kov-digikompass-element'
`

// Built by `npm test` before anything is tested.
describe.skipIf(!existsSync(BUILD))('The package', () => {
  test('is packed by npm with all it needs, and with nothing else', () => {
    const said = execFileSync('npm', ['pack', '--dry-run', '--json', BUILD], { encoding: 'utf8' })
    const [packed] = Object.values(JSON.parse(said)) as { name: string; files: { path: string }[] }[]
    const paths = (packed?.files ?? []).map((f) => f.path)
    expect(packed?.name).toBe('kov-digikompass-element')
    expect(paths.filter((path) => !path.startsWith('chunks/')).sort()).toEqual([
      ...[
        'LICENSE',
        'README.md',
        'current.js',
        'custom-elements.json',
        'kov-digikompass.d.ts',
        'kov-digikompass.js',
        'package.json',
        'preload.json',
      ],
    ])
    expect(paths.filter((path) => path.startsWith('chunks/')).length).toBe(modules().length - 1)
    const { exports, customElements } = JSON.parse(read('package.json'))
    const first = Object.values(JSON.parse(read('preload.json'))) as string[][]
    for (const target of [...first.flat(), exports['.'].default, exports['.'].types, customElements])
      expect(existsSync(join(BUILD, target)), target).toBe(true)
  })

  test('finds its modules wherever its folder lies, and has one file of code on the way to the first question', () => {
    const imports = modules().flatMap((path) =>
      nodesOf(parseSync(path, read(path)).program as unknown as Node)
        .filter((n) => /^(Import|Export).*(Declaration|Expression)$/.test(n.type) && n.source)
        .map((n) => ({ path, dynamic: n.type === 'ImportExpression', to: textOf(n.source as Node) })),
    )
    // Two addresses are worked out: of the entry itself, asked for anew, and of the file that names the current chunk.
    expect(imports.filter(({ to }) => to === undefined).map(({ dynamic }) => dynamic)).toEqual([true, true])
    const addresses = imports.flatMap(({ to }) => (to === undefined ? [] : [String(to)]))
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter((to) => !/^\.\.?\/[\w./-]+\.js$/.test(to))).toEqual([])
    // One file on the way to the first question, and nothing that leads back to the entry: a page may give the entry
    // another address by adding "?v=…", and would run everything twice.
    const entry = imports.filter((i) => i.path === 'kov-digikompass.js')
    expect(entry.flatMap(({ to }) => to ?? [])).toEqual([expect.stringMatching(/^\.\/chunks\/core-/)])
    expect(imports.filter((i) => /\/core-/.test(i.path) && !i.dynamic)).toEqual([])
    expect(addresses.filter((to) => /kov-digikompass\.js$/.test(to))).toEqual([])
  })

  test('has an entry that runs, also where there is no document, and hands out the element’s class', () => {
    // Run by Node: a parser alone notices no name that is declared twice.
    const code = `console.log(typeof (await import(process.argv[1])).KovDigikompass)`
    const entry = pathToFileURL(join(BUILD, 'kov-digikompass.js')).href
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code, entry], {
      encoding: 'utf8',
    })
    expect(said.trim()).toBe('function')
  })

  test('has types that a stranger’s code is checked against', () => {
    const place = mkdtempSync(join(tmpdir(), 'digikompass-types-'))
    onTestFinished(() => rmSync(place, { recursive: true, force: true }))
    const installed = join(place, 'node_modules/kov-digikompass-element')
    mkdirSync(installed, { recursive: true })
    for (const file of ['package.json', 'kov-digikompass.d.ts', 'kov-digikompass.js'])
      writeFileSync(join(installed, file), read(file))
    writeFileSync(join(place, 'use.ts'), USE)
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--target',
      'es2022',
    ]
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    // Throws, with what the compiler says, where the types do not hold.
    execFileSync(process.execPath, [tsc, ...options, 'use.ts'], { cwd: place, stdio: 'pipe' })
  })
})
