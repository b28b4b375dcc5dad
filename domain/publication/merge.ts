/** Neighbours in a row merge until each part is large enough: nobody is left out, and rows stay rows. */

interface Part {
  members: number[]
  size: number
}

/** The smallest part that does not fit, and its smaller neighbour; of equals the first. */
const nextMerge = (parts: readonly Part[], fits: (part: Part) => boolean): number | undefined => {
  const wanting = parts.filter((part) => !fits(part))
  if (parts.length < 2 || wanting.length === 0) return undefined
  const least = Math.min(...wanting.map((part) => part.size))
  const at = parts.findIndex((part) => part.size === least && !fits(part))
  const left = parts[at - 1]?.size ?? Number.POSITIVE_INFINITY
  const right = parts[at + 1]?.size ?? Number.POSITIVE_INFINITY
  return left <= right ? at - 1 : at
}

/**
 * @param sizes of the things in a row
 * @param fits whether a part may stand by itself; by its members' positions, and their sizes together
 * @returns a partition of the positions into stretches; one single part need not fit
 */
export const mergeNeighbours = (
  sizes: readonly number[],
  fits: (members: readonly number[], size: number) => boolean,
): number[][] => {
  const does = (part: Part) => fits(part.members, part.size)
  let parts: Part[] = sizes.map((size, at) => ({ members: [at], size }))
  for (let at = nextMerge(parts, does); at !== undefined; at = nextMerge(parts, does)) {
    const pair = parts.slice(at, at + 2)
    const members = pair.flatMap((part) => part.members)
    parts = parts.toSpliced(at, 2, { members, size: pair.reduce((sum, part) => sum + part.size, 0) })
  }
  return parts.map((part) => part.members)
}
