/** A scene whose campaign has ended: so many delivered, the lists are made and signed. */
import type { Closed } from '../../collector/federation/steps/close.ts'
import type { Counted } from '../../counter/count.ts'
import type { Step } from '../../counter/refusal.ts'
import { sealBox } from '../../protocol/box.ts'
import type { Values } from '../../protocol/item.ts'
import type { Invited } from '../../simulation/campaign.ts'
import type { Participant } from '../../simulation/tally.ts'
import { END, type Scene, type SceneOptions, sceneOn } from './scene.ts'

const DAY = 86_400_000
/** Just closed; the days for objections run. */
export const CLOSED = END + 1_000
/** Nothing speaks against opening any more. */
export const OPENABLE = END + 15 * DAY

export interface Delivered extends Participant {
  readonly who: Invited
}

export interface ClosedScene extends Scene {
  readonly delivered: readonly Delivered[]
  readonly closed: Closed
  /** What the counter is given besides: lists and notices, at that moment. */
  received(now: number): { lists: unknown; notices: readonly unknown[]; now: number }
  /** Signs the lists and hands the signature back. */
  signLists(): Promise<void>
  count(now?: number, piles?: readonly string[]): Promise<Step<Counted>>
}

/** The first so many of each band. */
export const some =
  (boxes: Readonly<Record<string, number>>) =>
  (invited: readonly Invited[]): Invited[] =>
    Object.entries(boxes).flatMap(([band, n]) => invited.filter((i) => i.band === band).slice(0, n))

export interface ClosedOptions extends SceneOptions {
  readonly who?: (invited: readonly Invited[]) => Invited[]
  /** Instead of what the municipality answers. */
  readonly values?: (scene: Scene, who: Invited) => Values
  /** Happens last before the end. */
  readonly before?: (scene: Scene) => Promise<void>
  /** Changes a box before it is delivered. */
  readonly spoil?: (box: Uint8Array<ArrayBuffer>, who: Invited) => Uint8Array<ArrayBuffer>
}

export const closedSceneOn = async (place: string, options: ClosedOptions = {}): Promise<ClosedScene> => {
  const { who = some({ small: 6, middle: 6, large: 6 }), spoil = (box) => box } = options
  const scene = await sceneOn(place, options)
  const { manifest, ctx, federation, counter } = scene.campaign
  const valuesOf = options.values ?? ((s, one) => s.campaign.values(one))
  const delivered: Delivered[] = []
  for (const one of who(scene.campaign.invited)) {
    const values = valuesOf(scene, one)
    const box = await sealBox(manifest, ctx, values)
    const { said } = await scene.attacker.put(one.code, 1, spoil(box.bytes, one))
    if (said !== 'ok seq 1 full') throw new Error(said)
    delivered.push({ who: one, band: one.band, values })
  }
  await options.before?.(scene)
  scene.goTo(CLOSED)
  const closed = await federation.close(CLOSED)
  const received: ClosedScene['received'] = (now) => ({ lists: closed.lists, notices: [], now })
  return {
    ...scene,
    delivered,
    closed,
    received,
    signLists: async () => {
      const signed = await counter.signLists(received(CLOSED))
      if (!signed.ok) throw new Error(JSON.stringify(signed.refusals))
      await federation.loadListsSignature(signed.signature)
    },
    count: async (now = OPENABLE, piles) =>
      counter.count({ ...received(now), piles: piles ?? (await federation.piles(now)) }),
  }
}
