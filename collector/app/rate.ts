/**
 * How often somebody may come: counted in memory by a library, under names that are no addresses. A name is made with a
 * secret of this process and cut short, so there are only so many of them, and with them only so much memory.
 *
 * Each process counts for itself: with several collectors on one database a sender has as many tries as there are
 * collectors. A shared count would have to be written down, and nothing of an address is.
 */
import { hash, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const SECONDS = 60

export interface Rate {
  /** Whether there was something left; takes one. */
  take(key: string): Promise<boolean>
  /** Whether there is something left; takes nothing. */
  has(key: string): Promise<boolean>
}

const NO_LIMIT: Rate = { take: async () => true, has: async () => true }

/**
 * A minute begins with the first one counted; in the next minute a key is forgotten, however often it came.
 * @param perMinute 0: no limit
 */
export const newRate = (perMinute: number): Rate => {
  if (perMinute === 0) return NO_LIMIT
  const limiter = new RateLimiterMemory({ points: perMinute, duration: SECONDS })
  return {
    take: async (key) => {
      try {
        await limiter.consume(key)
        return true
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal
        return false
      }
    },
    has: async (key) => ((await limiter.get(key))?.consumedPoints ?? 0) < perMinute,
  }
}

/**
 * How many names there are. With as many addresses as this at once, names are shared: nobody is forgiven, and what one
 * has used up, another may lack. A right code is heard all the same (exchange.ts).
 */
export const NAMES = 65_536

/** A name for an address that says nothing of it outside this process. */
export const newNaming = (): ((address: string) => string) => {
  const secret = randomBytes(32).toString('hex')
  return (address) => String(hash('sha256', secret + groupOf(address), 'buffer').readUInt32BE() % NAMES)
}

/** "192.0.2.1:4711", "[2001:db8::1]:443": some proxies write the port too, another one for each connection. */
const withoutPort = (address: string): string =>
  /^"?\[([^\]]*)\]/.exec(address)?.[1] ?? /^"?(\d+(?:\.\d+){3})(?::\d+)?"?$/.exec(address)?.[1] ?? address

/** The sixteen-bit groups of an address of IPv6. */
const groupsIn = (address: string): number[] => {
  // The last four bytes may be written as an address of IPv4.
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((n) => n.toString(16)).join(':'),
  )
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].map((part) => Number.parseInt(part, 16))
}

/** IPv4 as IPv6 writes it: "::ffff:192.0.2.1", and behind a network's translator "64:ff9b::192.0.2.1". */
const MAPPED = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0']

/** One household or office has a whole /64 of IPv6: its addresses are one. */
export const groupOf = (address: string): string => {
  const plain = withoutPort(address.trim()).replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const groups = groupsIn(plain)
  const text = (from: number, to: number) =>
    groups
      .slice(from, to)
      .map((n) => n.toString(16))
      .join(':')
  if (MAPPED.includes(text(0, 6)))
    return groups
      .slice(6)
      .flatMap((n) => [n >> 8, n & 255])
      .join('.')
  return text(0, 4)
}
