/** What went wrong on the way, in the terms that every room explains. */

export type Failed = { kind: 'full' | 'unavailable' | 'unexpected' }

/** Anything that was thrown: the device's store says itself what it lacks. */
export const failedBy = (error: unknown): Failed => {
  const problem =
    typeof error === 'object' && error !== null && 'problem' in error ? error.problem : undefined
  return { kind: problem === 'full' || problem === 'unavailable' ? problem : 'unexpected' }
}
