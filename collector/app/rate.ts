/**
 * How often somebody may come, in memory alone. An address is kept only as a hash with a secret that is made with the
 * process and never leaves it, and only until its bucket is full again.
 */
import { hash, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'

interface Bucket {
  left: number
  at: number
}

const MINUTE = 60_000
/** More than this many at once is an attack from everywhere; then the emptiest are what matters, and the rest goes. */
const BUCKETS_MAX = 100_000

export interface Rate {
  /** Whether there is something left; takes one. */
  take(key: string): boolean
  /** Whether there is something left; takes nothing. */
  has(key: string): boolean
  /** How many keys are remembered. */
  size(): number
}

/**
 * Token buckets: as many as fit in a minute at once, and then evenly.
 * @param perMinute 0: no limit
 * @param clock milliseconds that never go back
 */
export const newRate = (perMinute: number, clock: () => number = () => performance.now()): Rate => {
  const buckets = new Map<string, Bucket>()
  let swept = clock()
  const levelOf = ({ left, at }: Bucket, now: number): number =>
    Math.min(perMinute, left + ((now - at) * perMinute) / MINUTE)

  const sweep = (now: number): void => {
    if (now - swept < MINUTE && buckets.size < BUCKETS_MAX) return
    swept = now
    for (const [key, bucket] of buckets) if (levelOf(bucket, now) >= perMinute) buckets.delete(key)
    if (buckets.size >= BUCKETS_MAX) buckets.clear()
  }

  const left = (key: string, now: number): number => {
    const bucket = buckets.get(key)
    return bucket ? levelOf(bucket, now) : perMinute
  }
  return {
    take(key) {
      if (perMinute === 0) return true
      const now = clock()
      sweep(now)
      const level = left(key, now)
      if (level < 1) return false
      buckets.set(key, { left: level - 1, at: now })
      return true
    },
    has: (key) => perMinute === 0 || left(key, clock()) >= 1,
    size: () => buckets.size,
  }
}

/** A name for an address that says nothing of it outside this process. */
export const newNaming = (): ((address: string) => string) => {
  const secret = randomBytes(32).toString('hex')
  return (address) => hash('sha256', secret + groupOf(address), 'base64')
}

/** One household or office has a whole /64 of IPv6: its addresses are one. */
export const groupOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
