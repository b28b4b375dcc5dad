/** The public address as a client meets it: encrypted, for long enough, without a way around, and the collector's own. */
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { networkInterfaces } from 'node:os'
import type { TLSSocket } from 'node:tls'
import { systemClock } from '../../domain/time/clock.ts'
import { dayCode } from '../../domain/time/moment.ts'
import { type Finding, finding } from './finding.ts'

const WAIT_MS = 10_000
const DAY = 86_400_000
const DAYS_LEFT = 14
/** Half a year: browsers should not forget it between two campaigns. */
const HSTS_SECONDS = 15_552_000
const BODY_BYTES = 1_000

export interface Visit {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly certificate: {
    /** Milliseconds since 1970. */
    readonly until: number
    /** Why no client would trust it; null where they do. */
    readonly distrust: string | null
  }
  /** Milliseconds since 1970, by the clock of this machine, when the answer began. */
  readonly at: number
  /** Whether this very machine has answered: then its clock is this one. */
  readonly isHere: boolean
}

const isOfThisMachine = (address: string): boolean => {
  const plain = address.replace(/^::ffff:/i, '')
  const own = Object.values(networkInterfaces()).flatMap((all) => all?.map((one) => one.address) ?? [])
  return own.includes(plain) || own.includes(address)
}

/** A certificate that nobody trusts is looked at all the same, so that its fault can be named. */
export const visit = (address: string): Promise<Visit> =>
  new Promise((resolve, reject) => {
    const headers = {
      Origin: 'https://origin.example',
      Connection: 'close',
      'Accept-Encoding': 'gzip, deflate, br, zstd',
    }
    const request = get(
      new URL('health', address),
      { rejectUnauthorized: false, timeout: WAIT_MS, headers },
      (answer) => {
        const at = systemClock()
        const socket = answer.socket as TLSSocket
        const isHere = isOfThisMachine(socket.remoteAddress ?? '')
        const { valid_to: until } = socket.getPeerCertificate()
        const certificate = {
          until: Date.parse(until),
          distrust: socket.authorized ? null : String(socket.authorizationError ?? ''),
        }
        let body = ''
        answer.on('data', (part: Buffer) => {
          if (body.length < BODY_BYTES) body += part
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, certificate, at, isHere }),
        )
        answer.on('error', reject)
      },
    )
    request.on('timeout', () => request.destroy(new Error('timeout')))
    request.on('error', reject)
  })

const certificateOf = ({ certificate: { until, distrust } }: Visit, now: number): Finding => {
  const day = dayCode(until)
  if (until <= now) return finding('certificateExpired', day)
  if (distrust !== null) return finding('certificateUntrusted', distrust)
  return finding(until - now > DAYS_LEFT * DAY ? 'certificateFine' : 'certificateSoon', day)
}

const isCollector = ({ status, body }: Visit): boolean => {
  try {
    return status === 200 && (JSON.parse(body) as { state?: unknown }).state === 'ok'
  } catch {
    return false
  }
}

const answerOf = (seen: Visit): Finding[] => {
  const { status, headers } = seen
  if (status >= 300 && status < 400) return [finding('redirects', String(status))]
  if (!isCollector(seen)) return [finding('notTheCollector', String(status))]
  const age = Number(/max-age=(\d+)/i.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0)
  return [
    finding('answers'),
    finding(age >= HSTS_SECONDS ? 'hstsFine' : 'hstsMissing'),
    ...(headers['access-control-allow-origin'] === '*' ? [] : [finding('corsMissing')]),
    ...(headers['set-cookie'] === undefined ? [] : [finding('cookies')]),
    // Of the kind that the collector asks to leave as it is, whatever it says (app/guard.ts).
    ...(/^(identity)?$/i.test(headers['content-encoding'] ?? '') ? [] : [finding('compressed')]),
  ]
}

export interface AddressFindings {
  readonly findings: readonly Finding[]
  readonly seen: Visit | undefined
}

/** @param address ends in "/"; undefined where none is known */
export const checkAddress = async (address: string | undefined, now: number): Promise<AddressFindings> => {
  const only = (one: Finding): AddressFindings => ({ findings: [one], seen: undefined })
  if (address === undefined) return only(finding('noAddress'))
  if (!address.startsWith('https:')) return only(finding('addressPlain', address))
  try {
    const seen = await visit(address)
    return { findings: [certificateOf(seen, now), ...answerOf(seen)], seen }
  } catch (error) {
    const code = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : ''
    const isTls = /^(ERR_SSL|EPROTO)/.test(code)
    return only(isTls ? finding('tlsRefused', address) : finding('unreachable', address, code))
  }
}
