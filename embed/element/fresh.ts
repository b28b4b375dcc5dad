/** Addresses that no cache can know: the same file, as nobody has asked for it before. */
const FRESH = 'fresh'

export const freshOf = (address: string): string => {
  const url = new URL(address)
  url.searchParams.set(FRESH, crypto.randomUUID?.() ?? String(Math.random()))
  return url.href
}

export const isFresh = (address: string): boolean => new URL(address).searchParams.has(FRESH)
