/** The repository as files, and its code as syntax trees: what the house rules are held against. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'

export const ROOT = join(import.meta.dirname, '..')
/** What npm, the builds and version control put beside the sources. */
const NOT_OURS = new Set(['node_modules', 'dist'])
const isOurs = (name: string) => !NOT_OURS.has(name) && !name.startsWith('.')

/** Top-level folders of the sources. */
export const folders = (): string[] =>
  readdirSync(ROOT, { withFileTypes: true })
    .filter((e) => e.isDirectory() && isOurs(e.name))
    .map((e) => e.name)
    .sort()

const walk = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((e) => isOurs(e.name))
    .flatMap((e) => {
      const path = folder ? `${folder}/${e.name}` : e.name
      return e.isDirectory() ? walk(path) : [path]
    })

/** Every file of the sources, as a path from the root. */
export const files = (): string[] => walk('').sort()
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

interface Node {
  type: string
  [key: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The node and all below it, each before its children. */
export const nodesOf = (root: Node): Node[] => {
  const found: Node[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one)
    if (!isNode(value)) return
    found.push(value)
    for (const name in value) visit(value[name])
  }
  visit(root)
  return found
}

export interface Import {
  /** A path from the root for what is ours, else the package as it was written. */
  to: string
  typeOnly: boolean
  dynamic: boolean
}

const EXTENSIONS = ['', '.ts', '.tsx', '.mts', '/index.ts', '/index.tsx']

const resolved = (from: string, written: string, known: ReadonlySet<string>): string => {
  const bare = written.replace(/\?.*$/, '')
  if (!bare.startsWith('.')) return bare
  const path = relative(ROOT, resolve(ROOT, dirname(from), bare)).replaceAll('\\', '/')
  return EXTENSIONS.map((end) => path + end).find((p) => known.has(p)) ?? path
}

const isTypeOnly = (node: Node): boolean => {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = (node.specifiers ?? []) as Node[]
  return specifiers.length > 0 && specifiers.every((s) => s.importKind === 'type' || s.exportKind === 'type')
}

const sourceOf = (node: Node): string | undefined => {
  const value = isNode(node.source) ? node.source.value : undefined
  return typeof value === 'string' ? value : undefined
}

const IMPORTING =
  /^(ImportDeclaration|ImportExpression|ExportNamedDeclaration|ExportAllDeclaration|TSImportType)$/

export interface Source {
  path: string
  text: string
  nodes: Node[]
  imports: Import[]
}

const importsIn = (path: string, nodes: readonly Node[], known: ReadonlySet<string>): Import[] =>
  nodes
    .filter((n) => IMPORTING.test(n.type))
    .flatMap((n): Import[] => {
      const written = sourceOf(n)
      const dynamic = n.type === 'ImportExpression'
      if (written === undefined) return dynamic ? [{ to: '(computed)', typeOnly: false, dynamic }] : []
      return [{ to: resolved(path, written, known), typeOnly: isTypeOnly(n), dynamic }]
    })

/** Each file is parsed once, whoever asks for it. */
const parsed = new Map<string, Source>()

const sourceAt = (path: string, known: ReadonlySet<string>): Source => {
  const there = parsed.get(path)
  if (there) return there
  const text = read(path)
  const nodes = nodesOf(parseSync(path, text).program as unknown as Node)
  const source = { path, text, nodes, imports: importsIn(path, nodes, known) }
  parsed.set(path, source)
  return source
}

/** The code in these folders, parsed. */
export const sourcesIn = (...within: string[]): Source[] => {
  const all = files()
  const known = new Set(all)
  return all
    .filter((path) => ['.ts', '.tsx'].includes(extname(path)) && within.some((w) => path.startsWith(`${w}/`)))
    .map((path) => sourceAt(path, known))
}
