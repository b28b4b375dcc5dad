/** The house rules, held against the sources themselves. They are drawn in ARCHITECTURE.md. */
import { describe, expect, test } from 'vitest'
import { files, folders, read, type Source, sourcesIn } from './source-tree.ts'

interface Rule {
  /** May be imported: folders of ours, packages, or files of ours. */
  any: string[]
  /** May be imported for its types alone. */
  types?: string[]
}

const VIEWS = ['components', 'domain', 'locales', 'preact', 'preact/hooks']
const ALL = [...VIEWS, 'content', 'storage', 'submit', 'protocol', 'assets', 'package.json']
const RULES: Record<string, Rule> = {
  domain: { any: ['domain', 'zod/mini', 'papaparse'] },
  protocol: { any: ['protocol', 'domain', 'zod/mini', 'hpke', 'canonicalize'] },
  content: { any: ['content', 'node:fs', 'node:path'], types: ['domain'] },
  storage: {
    any: ['storage', 'domain', 'protocol', 'idb-keyval', 'canonicalize', 'age-encryption', 'zod/mini'],
  },
  submit: { any: ['submit', 'protocol', 'domain', 'zod/mini'], types: ['storage'] },
  counter: {
    any: [
      'counter',
      'protocol',
      'domain',
      'content',
      'locales',
      'zod/mini',
      'age-encryption',
      'shamir-secret-sharing',
      'node',
    ],
  },
  collector: {
    any: [
      ...['collector', 'protocol', 'domain', 'content', 'locales', 'zod/mini', 'node', 'hono'],
      '@hono/node-server',
      ...['kysely', 'better-sqlite3', 'pg', 'rate-limiter-flexible', 'uqr'],
    ],
  },
  simulation: {
    any: [
      ...['simulation', 'protocol', 'domain', 'content', 'counter', 'collector', 'submit', 'storage'],
      ...['zod/mini', 'node'],
    ],
  },
  locales: { any: ['locales'], types: ['domain', 'protocol', 'storage', 'submit'] },
  components: {
    any: [...VIEWS, 'protocol', 'chart.js'],
    types: ['storage', 'submit', 'counter', 'collector'],
  },
  embed: { any: [...ALL, 'embed', '(computed)'] },
  // Drawn when the site is built: pages of plain HTML, and no part of any client.
  'embed/site': { any: ['embed/site', 'domain', 'locales', 'hono'] },
  entrypoints: {
    any: [...ALL, 'entrypoints', 'embed', 'counter', 'collector', 'wxt', '#imports', 'zod/mini'],
  },
}
const LAYERS = Object.keys(RULES)
const sources = sourcesIn(...LAYERS)
/** What runs when something is built, and is in no build. */
const isBuild = ({ path }: Source) =>
  path.endsWith('vite.config.ts') || path.startsWith('embed/element/package/')
const code = sources.filter((s) => !isBuild(s))

/** A folder of ours allows what is in it, WXT and hono their parts; any other package only what is named. */
const WHOLE = [...folders(), 'embed/site', 'wxt', 'hono']
const allowed = (to: string, names: readonly string[]) =>
  names.some(
    (name) =>
      to === name ||
      (WHOLE.includes(name) && to.startsWith(`${name}/`)) ||
      (name === 'node' && to.startsWith('node:')),
  )

/** A room within a room has rules of its own. */
const layerOf = (path: string) =>
  LAYERS.filter((layer) => path.startsWith(`${layer}/`)).sort((a, b) => b.length - a.length)[0]

/** Files in which a syntax node like this stands. */
const filesWith = (is: (node: Source['nodes'][number]) => boolean): string[] =>
  code.filter((s) => s.nodes.some(is)).map((s) => s.path)

const isNamed = (node: unknown, ...names: string[]): boolean =>
  typeof node === 'object' && node !== null && names.includes((node as { name?: string }).name ?? '')

describe.each(LAYERS)('%s/', (layer) => {
  test('imports only what its place in the house allows', () => {
    const { any, types = [] } = RULES[layer] ?? { any: [] }
    const own = code.filter((s) => layerOf(s.path) === layer)
    expect(own.length).toBeGreaterThan(0)
    const wrong = own.flatMap(({ path, imports }) =>
      imports
        .filter(({ to, typeOnly }) => !allowed(to, any) && !(typeOnly && allowed(to, types)))
        .map(({ to, typeOnly }) => `${path} → ${to}${typeOnly ? ' (type)' : ''}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('In the whole house', () => {
  test('zod is only ever zod/mini, in the tests too', () => {
    const wrong = sourcesIn(...LAYERS, 'tests').flatMap(({ path, imports }) =>
      imports.filter(({ to }) => /^zod(?!\/mini$)/.test(to)).map(({ to }) => `${path} → ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('content hands out its own data files and nothing but data', () => {
    const values = code
      .filter((s) => s.path.startsWith('content/') && s.path !== 'content/disk.ts')
      .flatMap((s) => s.imports.filter((i) => !i.typeOnly))
    expect(values.filter(({ to }) => !/^content\/.*\.json$/.test(to))).toEqual([])
  })

  test('the chart library is known to one file, which others load only when they draw', () => {
    const users = code.filter((s) => s.imports.some(({ to }) => /^chart\.js/.test(to))).map((s) => s.path)
    expect(users).toHaveLength(1)
    const early = code.filter((s) => s.imports.some((i) => i.to === users[0] && !i.dynamic && !i.typeOnly))
    expect(early.map((s) => s.path)).toEqual([])
    expect(code.some((s) => s.imports.some((i) => i.to === users[0] && i.dynamic))).toBe(true)
  })

  test('encryption with a passphrase is known to one file of the client, which a page fetches when it needs it', () => {
    const users = code
      .filter((s) => !s.path.startsWith('counter/') && s.imports.some(({ to }) => to === 'age-encryption'))
      .map((s) => s.path)
    expect(users).toEqual(['storage/locked.ts'])
    // Whoever takes it along at once must itself be fetched late.
    const early = new Set<string>(users)
    for (const path of early)
      for (const s of code)
        if (s.imports.some((i) => i.to === path && !i.dynamic && !i.typeOnly)) early.add(s.path)
    expect([...early].sort()).toEqual([
      'embed/handover.ts',
      'entrypoints/desk/operator/worker.ts',
      'storage/handover.ts',
      'storage/locked.ts',
    ])
  })

  test('the pages of the site are in no client', () => {
    const users = code.filter((s) => layerOf(s.path) !== 'embed/site')
    expect(users.filter((s) => s.imports.some(({ to }) => to.startsWith('embed/site/')))).toEqual([])
  })

  test('the library of text tables is known to the one file that reads them and the one that writes them', () => {
    const users = code.filter((s) => s.imports.some(({ to }) => to === 'papaparse')).map((s) => s.path)
    expect(users).toEqual(['domain/table/read.ts', 'domain/table/write.ts'])
    // Cells joined by hand would be a second writer.
    const byHand = code.filter((s) =>
      /\.join\(\s*(['"`][;,]['"`]|\w*\.?delimiter)\s*\)[^\n]*\\r\\n/.test(s.text),
    )
    expect(byHand.map((s) => s.path)).toEqual([])
  })

  test('one file imports an address that it has worked out: the one that asks whether the files were replaced', () => {
    const users = code.filter((s) => s.imports.some(({ to }) => to === '(computed)')).map((s) => s.path)
    expect(users).toEqual(['embed/element/update.ts'])
  })

  test('sealing is known to one file', () => {
    const users = code.filter((s) => s.imports.some(({ to }) => /hpke/.test(to))).map((s) => s.path)
    expect(users).toEqual(['protocol/envelope.ts'])
  })

  test('only storage knows IndexedDB', () => {
    const users = filesWith((n) => isNamed(n, 'indexedDB'))
    expect(users.length).toBeGreaterThan(0)
    expect(users.filter((path) => !path.startsWith('storage/'))).toEqual([])
  })

  test('only entrypoints know the browser as an extension does', () => {
    const users = filesWith((n) => n.type === 'MemberExpression' && isNamed(n.object, 'browser', 'chrome'))
    expect(users.length).toBeGreaterThan(0)
    expect(users.filter((path) => !path.startsWith('entrypoints/'))).toEqual([])
  })

  test('one file of the client talks to the network', () => {
    const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'RTCPeerConnection']
    const users = filesWith((n) => isNamed(n, ...network)).filter(
      (path) => !/^(collector|simulation)\//.test(path),
    )
    expect(users).toEqual(['submit/receive.ts'])
  })

  test('one module reads the clock and writes moments; everything else is given them by it', () => {
    const reads = (n: Source['nodes'][number]): boolean => {
      if (n.type === 'NewExpression') return isNamed(n.callee, 'Date')
      if (n.type !== 'MemberExpression') return false
      const { object, property } = n
      return (
        (isNamed(object, 'Date') && isNamed(property, 'now')) ||
        (isNamed(object, 'performance') && isNamed(property, 'now')) ||
        (isNamed(object, 'Intl') && isNamed(property, 'DateTimeFormat')) ||
        isNamed(property, 'toISOString', 'toLocaleDateString', 'toLocaleTimeString', 'getTimezoneOffset')
      )
    }
    const users = sourcesIn(...LAYERS, 'scripts')
      .filter((s) => s.nodes.some(reads))
      .map((s) => s.path)
    expect(users.some((path) => path.startsWith('domain/time/'))).toBe(true)
    expect(users.filter((path) => !path.startsWith('domain/time/'))).toEqual([])
  })

  test('what Node programs share with browsers knows nothing of Node', () => {
    const users = code.filter((s) => s.imports.some(({ to }) => to.startsWith('node:'))).map((s) => s.path)
    expect(
      users.filter((path) => !/^(collector\/|counter\/cli\/|simulation\/|content\/disk\.ts$)/.test(path)),
    ).toEqual([])
  })

  test('what the desk takes of the federation’s and the counter’s command lines runs in a page', () => {
    const next = new Map(code.map((s) => [s.path, s.imports.filter((i) => !i.typeOnly).map((i) => i.to)]))
    const reached = new Set([...next.keys()].filter((path) => path.startsWith('entrypoints/desk/')))
    for (const path of reached) for (const to of next.get(path) ?? []) reached.add(to)
    const all = [...reached]
    expect(all.some((path) => path.startsWith('collector/federation/steps/'))).toBe(true)
    expect(all.some((path) => path.startsWith('counter/'))).toBe(true)
    expect(all.filter((to) => /^(node:|better-sqlite3|pg$|kysely|@hono)/.test(to))).toEqual([])
    // Of the server itself only what tells where a campaign stands.
    expect(all.filter((path) => /^collector\/(?!federation\/)/.test(path)).sort()).toEqual([
      'collector/app/phase.ts',
    ])
    const others = code.filter((s) => /^(entrypoints\/(?!desk\/)|embed\/)/.test(s.path))
    expect(
      others.filter((s) => s.imports.some(({ to }) => /^(collector|counter)\//.test(to))).map((s) => s.path),
    ).toEqual([])
  })

  test('imports of our own files name the file, so that Node reads them as they are', () => {
    const wrong = code.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^'?*]+)'/g)]
        .map(([, to = '']) => to)
        .filter((to) => !/\.(tsx?|mjs|json|css)$/.test(to))
        .map((to) => `${path} → ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('no text becomes markup or code', () => {
    const doors = [
      'dangerouslySetInnerHTML',
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'eval',
      'Function',
      'srcdoc',
    ]
    expect(filesWith((n) => n.type !== 'TSTypeReference' && isNamed(n, ...doors))).toEqual([])
  })

  test('no style, script or handler is written into a page', () => {
    const pages = files().filter(
      (path) => /\.(html|tsx?)$/.test(path) && LAYERS.some((l) => path.startsWith(`${l}/`)),
    )
    // Browsers take an import map from nowhere but the page; the policy names it by its hash.
    const inline = /\sstyle="|<style|<script(?![^>]*\ssrc=| type="importmap">)[^>]*>|\son[a-z]+="/
    expect(pages.some((path) => path.endsWith('.html'))).toBe(true)
    // One page is one file and must open from a disk: its style is in it, under the hash that its policy names.
    const alone = 'collector/report/page.ts'
    expect(pages.filter((path) => inline.test(read(path)))).toEqual([alone])
    expect(read(alone).match(new RegExp(inline, 'g'))).toEqual(['<style'])
    expect(read(alone)).toContain("style-src 'sha256-")
  })

  test('nothing imports itself, however long the way round', () => {
    const next = new Map(code.map((s) => [s.path, s.imports.filter((i) => !i.typeOnly).map((i) => i.to)]))
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (path: string, trail: readonly string[]) => {
      const at = trail.indexOf(path)
      if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '))
      if (at >= 0 || done.has(path)) return
      for (const to of next.get(path) ?? []) visit(to, [...trail, path])
      done.add(path)
    }
    for (const path of next.keys()) visit(path, [])
    expect(cycles).toEqual([])
  })

  test('no file has more than 250 lines', () => {
    const long = files()
      .filter((path) => /\.(tsx?|m[jt]s|css|html)$/.test(path) && !/^(tests|content)\//.test(path))
      .map((path) => `${path}: ${read(path).trimEnd().split('\n').length}`)
      .filter((line) => Number(line.split(': ')[1]) > 250)
    expect(long).toEqual([])
  })

  test('tests live in tests/ alone', () => {
    expect(files().filter((path) => /\.(test|spec)\./.test(path) && !path.startsWith('tests/'))).toEqual([])
  })
})

describe('The repository', () => {
  test('has exactly the top-level folders that ARCHITECTURE.md lists', () => {
    const tree = /```\n([\s\S]*?)```/.exec(read('ARCHITECTURE.md'))?.[1] ?? ''
    const listed = [...tree.matchAll(/^(\w+)\/ +\S/gm)].map(([, name]) => name)
    expect(folders()).toEqual(listed.sort())
  })

  test('names no path of the machine it was written on', () => {
    // Put together from pieces, so that this file does not find itself.
    const homes = ['wo' + 'rk', 'tm' + 'p', 'ho' + 'me', 'ro' + 'ot', 'Us' + 'ers', 'va' + 'r/folders']
    const machine = new RegExp(`(^|[^\\w./:-])(?:file://|[A-Z]:)?[/\\\\](${homes.join('|')})[/\\\\]\\w`, 'm')
    expect(machine.test(` "/${homes[0]}/x"`) && machine.test(`file:///${homes[2]}/x`)).toBe(true)
    const text = files().filter((path) => !/\.(png|ico|woff2?|zip|pem)$/.test(path))
    expect(text.filter((path) => machine.test(read(path)))).toEqual([])
  })

  test('locks its packages without saying from which mirror they came', () => {
    expect(read('package-lock.json')).toContain('"integrity"')
    expect(read('package-lock.json')).not.toContain('"resolved": "http')
  })
})
