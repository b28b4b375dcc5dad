/** What the collector is told through variables, checked before anything starts. */
import * as z from 'zod/mini'
import { readAddress } from '../protocol/invitation.ts'

const whole = (what: string, most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/, `${what} takes a whole number from 0 to ${most}.`)),
    z.pipe(
      z.transform(Number),
      z.number().check(z.lte(most, `${what} takes a whole number from 0 to ${most}.`)),
    ),
  )

const Variables = z.object({
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^postgres(ql)?:\/\/./,
          'DATABASE_URL takes the address of a PostgreSQL database (postgres://user:password@host/database). ' +
            'For SQLite leave it out and give COLLECTOR_DB the path of a file.',
        ),
      ),
  ),
  COLLECTOR_DB: z._default(z.string(), 'collector.sqlite'),
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: z._default(whole('PORT', 65_535), 8420),
  PUBLIC_ADDRESS: z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) => readAddress(text).ok,
          'PUBLIC_ADDRESS takes the address under which the outside finds the collector ' +
            '(https://collector.example.ee/); http is allowed on this machine alone.',
        ),
      ),
  ),
  /** How many proxies stand in front, each of which appends to X-Forwarded-For. */
  TRUST_PROXY: z._default(whole('TRUST_PROXY', 9), 0),
  REQUESTS_PER_MINUTE: z.optional(whole('REQUESTS_PER_MINUTE', 1_000_000)),
  GUESSES_PER_MINUTE: z.optional(whole('GUESSES_PER_MINUTE', 1_000_000)),
  /** Folder of the site that a demo serves besides (demo-site.ts). */
  DEMO_SITE: z.optional(z.string()),
})

export interface Environment {
  /** What `openStore` takes: the address of PostgreSQL, or the path of the SQLite file. */
  readonly place: string
  readonly host: string
  readonly port: number
  /** Ends in "/". */
  readonly publicAddress: string
  readonly proxies: number
  /** 0: no limit; undefined: the usual one. */
  readonly requestsPerMinute: number | undefined
  readonly guessesPerMinute: number | undefined
  readonly demoSite: string | undefined
}

export type EnvironmentRead = { ok: true; environment: Environment } | { ok: false; problems: string[] }

/** Set to nothing is not set: service files and container files leave empty ones behind. */
const given = (variables: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))

export const writeAddress = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}/`

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])
const DEMO_ELSEWHERE =
  'DEMO_SITE is for a demo on this machine: it goes with no other HOST or PUBLIC_ADDRESS. Unset it.'

export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): EnvironmentRead => {
  const parsed = Variables.safeParse(given(variables))
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((i) => i.message) }
  const v = parsed.data
  const address = readAddress(v.PUBLIC_ADDRESS ?? '')
  const publicAddress = address.ok ? address.address : writeAddress(v.HOST, v.PORT)
  const isHere = () => [v.HOST, URL.parse(publicAddress)?.hostname ?? ''].every((host) => LOOPBACK.has(host))
  if (v.DEMO_SITE !== undefined && !isHere()) return { ok: false, problems: [DEMO_ELSEWHERE] }
  return {
    ok: true,
    environment: {
      place: v.DATABASE_URL ?? v.COLLECTOR_DB,
      host: v.HOST,
      port: v.PORT,
      publicAddress,
      proxies: v.TRUST_PROXY,
      requestsPerMinute: v.REQUESTS_PER_MINUTE,
      guessesPerMinute: v.GUESSES_PER_MINUTE,
      demoSite: v.DEMO_SITE,
    },
  }
}
