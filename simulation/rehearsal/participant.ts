/** What each part of the rehearsal does, with the real client code. A participant ends with what it was told. */
import { systemClock } from '../../domain/time/clock.ts'
import type { Values } from '../../protocol/item.ts'
import type { Network } from '../../submit/network.ts'
import type { Stage, Submission } from '../../submit/types.ts'
import type { SimulatedCampaign } from '../campaign.ts'
import { type Device, Died, dyingNetwork, newDevice } from '../device.ts'
import type { Invited } from '../federation.ts'
import type { Part } from './plan.ts'

/** Longer than any kill and restart. */
const PATIENCE_MS = 90_000
const AGAIN_MS = 150

/** What it comes to for one municipality. */
export interface Outcome {
  readonly part: Part
  /** The municipality as the office knows it now. */
  readonly who: Invited
  /** What was delivered last and acknowledged; null where nothing is to be counted. */
  readonly values: Values | null
  /** Holds the box; undefined where nothing is to be found. */
  readonly device: Device | undefined
  /** Deliveries and withdrawals that the collector has said "ok" to. */
  readonly acknowledged: number
}

export interface Setting {
  readonly campaign: SimulatedCampaign
  readonly line: Network
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  const end = systemClock() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (systemClock() > end) throw new Error(`${what} has not come`)
    await pause(AGAIN_MS)
  }
}

const deviceOf = ({ campaign, line }: Setting, more: { kv?: Device['kv']; network?: Network } = {}): Device =>
  newDevice({ counterKeys: [], demoKeys: [campaign.counterKey], network: line, ...more })

/** Joins as soon as the collector answers. */
const joined = async (stage: Setting, who: Invited, device = deviceOf(stage)): Promise<Device> => {
  await until(`${who.name}: joining`, async () => {
    const said = await device.submissions.join(who.invitation)
    if (!said.ok && !['unreachable', 'broken', 'busy'].includes(said.problem))
      throw new Error(JSON.stringify(said))
    return said.ok || undefined
  })
  return device
}

/** Asks again and again until it stands there; what waits is sent meanwhile. */
export const reached = async (device: Device, id: string, stage: Stage): Promise<Submission> => {
  let seen = ''
  const look = async () => {
    const view = await device.view(id)
    if (view.stage === stage) return view
    seen = `${view.stage}, ${view.phase}, ${view.trouble?.problem ?? 'no trouble'}, ${view.warning ?? 'no warning'}`
    await device.submissions.refresh(id)
    return undefined
  }
  return until(`stage ${stage}`, look).catch((error: unknown) => {
    throw new Error(`${stage} was not reached; at last it was ${seen}`, { cause: error })
  })
}

const deliver = async (device: Device, id: string, values: Values): Promise<void> => {
  await device.submissions.deliver(id, values)
  await reached(device, id, 'delivered')
}

const withdraw = async (device: Device, id: string): Promise<void> => {
  await device.submissions.withdraw(id)
  await reached(device, id, 'withdrawn')
}

/** A network that policy closes and opens. */
const officeNetwork = (line: Network): Network & { isClosed: boolean } => {
  const at = { isClosed: false }
  const through =
    <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R | { ok: false; problem: 'unreachable' }> =>
      at.isClosed ? { ok: false, problem: 'unreachable' } : call(...given)
  const { campaign, put, withdraw, status, lists, release } = line
  return Object.assign(at, {
    campaign: through(campaign),
    put: through(put),
    withdraw: through(withdraw),
    status: through(status),
    lists: through(lists),
    release: through(release),
  })
}

/** The letter alone tells this device that a box lies there; joined while nobody answered, it hears so later. */
const seesBox = (device: Device, id: string): Promise<true> =>
  until('the box of another device', async () => {
    await device.submissions.refresh(id)
    return (await device.view(id)).elsewhere || undefined
  })

/** Through the form without scripts, as a browser sends it. */
const upload = async (device: Device, id: string): Promise<void> => {
  const file = await device.submissions.sealedFile(id)
  if (!file) throw new Error('no sealed file')
  const { collector } = await device.view(id)
  await until('the upload', async () => {
    const form = new FormData()
    form.set('file', new Blob([file.bytes]), file.name)
    const answer = await fetch(`${collector}campaigns/${id}/upload`, { method: 'POST', body: form }).catch(
      () => undefined,
    )
    return answer?.status === 200 || undefined
  })
}

type Script = (stage: Setting, who: Invited, id: string) => Promise<Omit<Outcome, 'part' | 'who'>>

const plain: Script = async (stage, who, id) => {
  const device = await joined(stage, who)
  const values = stage.campaign.values(who)
  await deliver(device, id, values)
  return { values, device, acknowledged: 1 }
}

const SCRIPTS: Readonly<Partial<Record<Part, Script>>> = {
  plain,
  lostLaptop: plain,
  mergesInto: plain,
  merged: plain,
  replaces: async (stage, who, id) => {
    const { device } = await plain(stage, who, id)
    const values = stage.campaign.secondThoughts(who)
    if (device) await deliver(device, id, values)
    return { values, device, acknowledged: 2 }
  },
  withdraws: async (stage, who, id) => {
    const { device } = await plain(stage, who, id)
    if (device) await withdraw(device, id)
    return { values: null, device, acknowledged: 2 }
  },
  returns: async (stage, who, id) => {
    const { device } = await plain(stage, who, id)
    const values = stage.campaign.secondThoughts(who)
    if (device) {
      await withdraw(device, id)
      await deliver(device, id, values)
    }
    return { values, device, acknowledged: 3 }
  },
  crashes: async (stage, who, id) => {
    const dying = deviceOf(stage, { network: dyingNetwork(stage.line) })
    await joined(stage, who, dying)
    const values = stage.campaign.values(who)
    await dying.submissions.deliver(id, values).catch((error: unknown) => {
      if (!(error instanceof Died)) throw error
    })
    const device = deviceOf(stage, { kv: dying.kv })
    await reached(device, id, 'delivered')
    return { values, device, acknowledged: 1 }
  },
  retries: async (stage, who, id) => {
    const device = await joined(stage, who)
    const values = stage.campaign.values(who)
    await device.submissions.deliver(id, values)
    // The same programs side by side over one store: none waits for the other.
    const others = [1, 2, 3].map(() => deviceOf(stage, { kv: device.kv }))
    await Promise.all(others.map((other) => other.submissions.refresh(id)))
    await reached(device, id, 'delivered')
    return { values, device, acknowledged: 1 }
  },
  byFile: async (stage, who, id) => {
    const office = officeNetwork(stage.line)
    const device = await joined(stage, who, deviceOf(stage, { network: office }))
    const values = stage.campaign.values(who)
    office.isClosed = true
    await device.submissions.deliver(id, values)
    await upload(device, id)
    // Somebody else with the letter sees it there; the device itself once its network is open again.
    const other = await joined(stage, who)
    await seesBox(other, id)
    office.isClosed = false
    await reached(device, id, 'delivered')
    return { values, device, acknowledged: 1 }
  },
  secondDevice: async (stage, who, id) => {
    const { device: first } = await plain(stage, who, id)
    const second = await joined(stage, who)
    await seesBox(second, id)
    const values = stage.campaign.secondThoughts(who)
    await deliver(second, id, values)
    await until('the warning', async () => {
      await first?.submissions.refresh(id)
      return (await first?.view(id))?.warning === 'otherActed' || undefined
    })
    return { values, device: second, acknowledged: 2 }
  },
}

export const takePart = async (stage: Setting, part: Part, who: Invited): Promise<Outcome> => {
  const script = SCRIPTS[part]
  if (!script) throw new RangeError(`${part} is not played here`)
  return { part, who, ...(await script(stage, who, stage.campaign.manifest.id)) }
}

/** Somebody new begins with a new letter: what lay there under the old one is void. */
export const beginAnew = async (stage: Setting, part: Part, who: Invited): Promise<Outcome> => ({
  part,
  who,
  ...(await plain(stage, who, stage.campaign.manifest.id)),
})
