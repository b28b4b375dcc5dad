/** nginx's configuration as a tree, and what in it would write down who came. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { type Finding, finding } from './finding.ts'

interface Directive {
  readonly words: readonly string[]
  readonly block: readonly Directive[] | null
}

/** Comments, quoted words, plain words, and the three signs. */
const TOKEN = /#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([{};])|([^\s{};"'#]+)/g

interface Token {
  readonly sign: string | undefined
  readonly word: string
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)]
    .filter(([whole]) => !whole.startsWith('#'))
    .map(([, double, single, sign, word]) => ({ sign, word: double ?? single ?? word ?? '' }))

const parse = (tokens: Token[], folder: string, depth: number): Directive[] => {
  const found: Directive[] = []
  let words: string[] = []
  for (let token = tokens.shift(); token; token = tokens.shift()) {
    if (token.sign === '}') break
    if (token.sign === undefined) words.push(token.word)
    else {
      const block = token.sign === '{' ? parse(tokens, folder, depth) : null
      const [name, file = ''] = words
      if (name === 'include' && block === null) found.push(...included(file, folder, depth))
      else found.push({ words, block })
      words = []
    }
  }
  return found
}

/** Files that are not there add nothing, as for nginx when it is a pattern. */
const included = (pattern: string, folder: string, depth: number): Directive[] => {
  if (depth === 0) return []
  return globSync(isAbsolute(pattern) ? pattern : join(folder, pattern))
    .sort()
    .flatMap((path) => parse(tokensOf(readFileSync(path, 'utf8')), folder, depth - 1))
}

/** What is in force in a block: its own, else the one around it. */
interface Logging {
  readonly access: readonly string[] | undefined
  readonly error: readonly string[] | undefined
}

const own = (block: readonly Directive[], name: string): readonly string[] | undefined => {
  const lines = block.filter((d) => d.words[0] === name).map((d) => d.words.slice(1))
  // One line that writes is enough.
  return lines.find((line) => line[0] !== 'off') ?? lines[0]
}

const loggingIn = (block: readonly Directive[], outer: Logging): Logging => ({
  access: own(block, 'access_log') ?? outer.access,
  error: own(block, 'error_log') ?? outer.error,
})

/** Below it, nginx names the client's address in its complaints; of a broken handshake even at "crit". */
const isQuietError = ([path = '', level = 'error']: readonly string[]): boolean =>
  path === '/dev/null' || level === 'emerg'

/** Written by default when nothing is said. */
const faults = ({ access, error }: Logging, name: string): Finding[] => [
  ...(access?.[0] === 'off' || access?.[0] === '/dev/null' ? [] : [finding('accessLogged', name)]),
  ...(error && isQuietError(error) ? [] : [finding('errorsLogged', name)]),
]

const insideOf = (block: readonly Directive[], logging: Logging, name: string): Finding[] =>
  block.flatMap((d) => {
    if (d.block === null || !['location', 'if'].includes(d.words[0] ?? '')) return []
    const inner = loggingIn(d.block, logging)
    return [...faults(inner, `${name} ${d.words[1] ?? ''}`), ...insideOf(d.block, inner, name)]
  })

const nameOf = (block: readonly Directive[]): string =>
  block
    .find((d) => d.words[0] === 'server_name')
    ?.words.slice(1)
    .join(' ') ?? '_'

interface Server {
  readonly block: readonly Directive[]
  readonly around: Logging
}

const serversIn = (tree: readonly Directive[], outer: Logging): Server[] => {
  const around = loggingIn(tree, outer)
  return tree.flatMap(({ words, block }) => {
    if (block === null) return []
    if (words[0] === 'server') return [{ block, around }]
    return words[0] === 'http' ? serversIn(block, around) : []
  })
}

/**
 * @param path of nginx.conf, or of a file with servers alone
 * @param host of the public address; without it, or where no server is named so, all of them are looked at
 */
export const checkNginx = (path: string, host: string | undefined): Finding[] => {
  const tree = parse(tokensOf(readFileSync(path, 'utf8')), dirname(path), 5)
  const all = serversIn(tree, { access: undefined, error: undefined })
  const named = all.filter(({ block }) => host !== undefined && nameOf(block).split(' ').includes(host))
  const servers = named.length > 0 ? named : all
  const found = servers.flatMap(({ block, around }) => {
    const logging = loggingIn(block, around)
    const name = nameOf(block)
    const outside = faults(logging, name)
    return outside.length > 0 ? outside : insideOf(block, logging, name)
  })
  if (servers.length === 0) return [finding('proxyUnreadable', path)]
  return found.length === 0 ? [finding('proxyQuiet', path)] : found
}
