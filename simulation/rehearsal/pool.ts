/** Does a piece of work for each, a few at a time. */

/** @returns results in the order of `things`; rejects with the first failure once all have ended */
export const pool = async <T, R>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<R>,
): Promise<R[]> => {
  const results: PromiseSettledResult<R>[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < things.length; at = next++) {
      const thing = things[at] as T
      results[at] = await work(thing).then(
        (value): PromiseSettledResult<R> => ({ status: 'fulfilled', value }),
        (reason: unknown): PromiseSettledResult<R> => ({ status: 'rejected', reason }),
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}
