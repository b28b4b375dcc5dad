import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks again and again until the answer is truthy: browsers lose load events where extensions are concerned.
 * An attempt that throws counts as "not yet"; its error is told if time runs out.
 */
export async function waitFor<T>(
  ask: () => T | Promise<T>,
  what: string,
  timeout = 30_000,
): Promise<Exclude<T, false | undefined | null | '' | 0>> {
  const deadline = Date.now() + timeout
  let lastError: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer as Exclude<T, false | undefined | null | '' | 0>
    } catch (error) {
      lastError = error
    }
    if (Date.now() > deadline) throw new Error(`Waited ${timeout} ms for ${what}`, { cause: lastError })
    await sleep(25)
  }
}
