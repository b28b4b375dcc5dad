/** An official's device without a browser: the real client code, a store of its own, and a network that may fail. */

import { contentHere } from '../collector/federation/steps/content-here.ts'
import { systemClock } from '../domain/time/clock.ts'
import type { Kv } from '../storage/kv.ts'
import { memoryKv } from '../storage/memory.ts'
import { submissionStore } from '../storage/submissions.ts'
import { type Network, network } from '../submit/network.ts'
import { newLock, submissions } from '../submit/submissions.ts'
import type { Submission } from '../submit/types.ts'

export interface DeviceOptions {
  /** Verification keys of counters that this build knows. */
  readonly counterKeys: readonly string[]
  /** Keys that may sign demo campaigns alone. */
  readonly demoKeys?: readonly string[]
  /** What the device has kept; given, it goes on where another program broke off. */
  readonly kv?: Kv
  readonly network?: Network
  readonly now?: () => number
}

export interface Device {
  readonly kv: Kv
  readonly submissions: ReturnType<typeof submissions>
  /** The one submission of that campaign as views see it. */
  view(id: string): Promise<Submission>
  /** Joins, or says why not. @throws Error with the reason */
  join(invitation: string): Promise<string>
}

export const newDevice = ({
  counterKeys,
  demoKeys = [],
  kv = memoryKv(),
  network: line = network,
  now = systemClock,
}: DeviceOptions): Device => {
  const client = submissions({
    // Nobody else has this store open.
    store: submissionStore(kv, { announce: () => {}, onChange: () => () => {} }),
    network: line,
    now,
    random: Math.random,
    lock: newLock(),
    trust: { counterKeys, demoKeys, packs: async () => [await contentHere()] },
  })
  return {
    kv,
    submissions: client,
    view: async (id) => {
      const found = (await client.list()).find((s) => s.id === id)
      if (!found) throw new RangeError(`${id} was not joined on this device`)
      return found
    },
    join: async (invitation) => {
      const joined = await client.join(invitation)
      if (joined.ok) return joined.id
      throw new Error(`The invitation is not accepted: ${JSON.stringify(joined)}`)
    },
  }
}

/** What happens to a program that dies: nothing more is written, and nobody is told. */
export class Died extends Error {}

/** The device dies when the collector has stored what it was sent, before the reply has come. */
export const dyingNetwork = (line: Network = network): Network => ({
  ...line,
  put: async (...given) => {
    await line.put(...given)
    throw new Died('between commit and reply')
  },
})
