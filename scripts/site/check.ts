/** `npm run check:site -- <folder or address> <hash>`: whether a site is exactly the one whose hash was published. */
import { parseArgs } from 'node:util'
import { compare, type Difference } from './compare.ts'
import { Problem } from './problem.ts'
import { openServed } from './served.ts'
import { runProgram, say, type Texts } from './words.ts'

const line = (d: Difference, { check }: Texts): string => {
  if (d.kind === 'header') return check.header(d.name, d.found)
  if (d.kind === 'elsewhere') return check.elsewhere(d.path, d.to)
  if (d.kind === 'wrongSums') return check.wrongSums(d.found)
  return check[d.kind](d.path)
}

const read = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, help: { type: 'boolean', default: false } },
    })
  } catch (cause) {
    throw new Problem('options', cause instanceof Error ? cause.message : '', { cause })
  }
}

const program = async (args: readonly string[], texts: Texts): Promise<number> => {
  const { values, positionals } = read(args)
  const { check } = texts
  if (values.help) {
    say(...check.help)
    return 0
  }
  const [where, given, ...more] = positionals
  if (where === undefined || given === undefined || more.length > 0) throw new Problem('usage', check.help[0])
  const digest = given.toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Problem('digest', given)
  const { files, headers, differences } = await compare(openServed(where), digest)
  if (differences.length === 0) {
    say(check.same(files, digest), ...(headers ? [check.sameHeaders, check.onlyOne] : []))
    return 0
  }
  const onlyHeaders = differences.every(({ kind }) => kind === 'header')
  say(check.differs, ...differences.map((d) => line(d, texts)), ...(onlyHeaders ? [check.headersHelp] : []))
  return 1
}

await runProgram(program)
