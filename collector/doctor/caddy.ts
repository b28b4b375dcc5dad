/** Caddy's configuration: it writes down who came only when told to, but names addresses in its complaints. */
import { readFileSync } from 'node:fs'
import { type Finding, finding } from './finding.ts'

/** Loggers that name the client. */
const TALKATIVE = ['http.log.error', 'http.log.access']

interface Block {
  readonly name: string
  readonly lines: readonly string[]
}

/** Every block with its own lines and those of the blocks in it, by the words before its brace. */
const blocksIn = (text: string): Block[] => {
  const open: { name: string; lines: string[] }[] = []
  const done: Block[] = []
  for (const raw of text.split('\n')) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    if (line.endsWith('{')) open.push({ name: line.slice(0, -1).trim(), lines: [] })
    else if (line === '}') {
      const block = open.pop()
      if (block) done.push(block)
      open.at(-1)?.lines.push(block?.name ?? '')
    } else for (const block of open) block.lines.push(line)
  }
  return done
}

const isLog = (line: string): boolean => /^log(\s|$)/.test(line)

export const checkCaddy = (path: string): Finding[] => {
  const blocks = blocksIn(readFileSync(path, 'utf8'))
  const logs = blocks.filter(({ name }) => isLog(name))
  const isSilent = ({ lines }: Block) => lines.some((l) => /^output\s+discard$/.test(l))
  const global = blocks.find(({ name }) => name === '')
  const quietErrors = logs.some(
    (log) =>
      global?.lines.includes(log.name) &&
      (isSilent(log) ||
        TALKATIVE.every((logger) =>
          log.lines.some((l) => l.startsWith('exclude') && l.split(/\s+/).includes(logger)),
        )),
  )
  const sites = blocks.filter(({ name }) => name !== '' && !name.startsWith('('))
  const access = sites.some(
    ({ name, lines }) =>
      !isLog(name) &&
      lines.some((line) => isLog(line) && !logs.some((log) => log.name === line && isSilent(log))),
  )
  const found = [
    ...(access ? [finding('accessLogged', path)] : []),
    ...(quietErrors ? [] : [finding('errorsLogged', path)]),
  ]
  return found.length === 0 ? [finding('proxyQuiet', path)] : found
}
