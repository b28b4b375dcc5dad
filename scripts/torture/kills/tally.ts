/** Counts acknowledgements, and tells when there have been enough of them for the next kill. */
export interface Tally {
  add(): void
  total(): number
  readonly enough: Promise<void>
}

export const newTally = (enoughAt: number): Tally => {
  let total = 0
  let tell = () => {}
  const enough = new Promise<void>((resolve) => {
    tell = resolve
  })
  if (enoughAt === 0) tell()
  return {
    add: () => {
      total += 1
      if (total >= enoughAt) tell()
    },
    total: () => total,
    enough,
  }
}
