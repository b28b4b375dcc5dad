/**
 * `npm run torture -- kills|fuzz [options]`: what is done to the product on purpose, thousands of times. Says what it
 * does on standard error and prints one line of JSON. Exit code 1 when anything was lost, broken or accepted wrongly.
 */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { HELP, type Torture, type Wishes } from './wishes.ts'

/** Fetched when asked for: one needs browsers, the other none. */
const TORTURES: Readonly<Record<string, () => Promise<Torture>>> = {
  kills: async () => (await import('./kills/kills.ts')).kills,
  fuzz: async () => (await import('./fuzz/fuzz.ts')).fuzz,
}

const wished = (): Wishes & { readonly name: string | undefined; readonly help: boolean } => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      runs: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      boundary: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  })
  const { seed = randomBytes(4).toString('hex'), runs, help } = values
  const only = [...values.only, ...values.boundary]
  if (runs !== undefined && !/^[1-9]\d{0,6}$/.test(runs))
    throw new RangeError('--runs takes a whole number from 1 to 9999999.')
  if (positionals.length > 1) throw new RangeError(`One torture at a time: ${positionals.join(', ')}.`)
  return {
    name: positionals[0],
    help,
    seed,
    only,
    ...(runs !== undefined && { runs: Number(runs) }),
    say: (what) => process.stderr.write(`${what}\n`),
  }
}

const run = async (): Promise<number> => {
  const { name, help, ...wishes } = wished()
  if (help || name === undefined) {
    process.stdout.write(`${HELP}\n`)
    return help ? 0 : 2
  }
  const load = Object.hasOwn(TORTURES, name) ? TORTURES[name] : undefined
  if (!load) throw new RangeError(`There is no torture "${name}". ${Object.keys(TORTURES).join(', ')}.`)
  const torture = await load()
  const { isWell, ...figures } = await torture(wishes)
  process.stdout.write(`${JSON.stringify({ torture: name, seed: wishes.seed, ...figures })}\n`)
  return isWell ? 0 : 1
}

try {
  process.exitCode = await run()
} catch (error) {
  const isAsked = error instanceof RangeError || (error instanceof TypeError && 'code' in error)
  process.stderr.write(`${isAsked ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = isAsked ? 2 : 1
}
