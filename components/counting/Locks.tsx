/** What opens the key files that a step needs: passphrases, shares, or both. */
import { useState } from 'preact/hooks'
import type { Share } from '../../counter/shares.ts'
import type { Openers } from '../../counter/unlock.ts'
import { Passphrase } from '../ui/Passphrase.tsx'
import type { OpensWith, Problem } from './port.ts'
import type { Room } from './room.ts'
import { ShareBag } from './ShareBag.tsx'

export interface Lock {
  readonly kind: 'identity' | 'campaign'
  readonly opensWith: OpensWith
}

export interface LockState {
  readonly openers: Openers
  readonly typed: Readonly<Partial<Record<Lock['kind'], string>>>
  readonly same: boolean
}

export const CLOSED: LockState = { openers: { passphrases: [], shares: [] }, typed: {}, same: true }

const stateOf = (typed: LockState['typed'], same: boolean, shares: readonly Share[]): LockState => {
  const { campaign = '', identity = '' } = typed
  return { typed, same, openers: { shares, passphrases: same ? [campaign] : [campaign, identity] } }
}

/** Of which keys the passphrase did not open them. */
const wrongFor = (problem: Problem | undefined) =>
  problem?.kind === 'lock' && problem.lock.problem === 'wrongPassphrase' ? problem.lock.kind : undefined

/** What is not said at a field of the locks already. */
export const elsewhere = (problem: Problem | undefined): Problem | undefined =>
  wrongFor(problem) ? undefined : problem

interface Props {
  room: Room
  /** Names of the keys, in words. */
  keys: string
  locks: readonly Lock[]
  state: LockState
  /** What became of it the last time. */
  problem: Problem | undefined
  onChange: (state: LockState) => void
}

export const Locks = ({ room, keys, locks, state, problem, onChange }: Props) => {
  const words = room.words.locks
  const [shown, setShown] = useState(false)
  const { typed, same, openers } = state
  const { shares } = openers
  const byPassphrase = locks.filter((l) => l.opensWith === 'passphrase').map((l) => l.kind)
  const both = byPassphrase.length === 2
  // One alone is always typed in its own field; two may be the same.
  const asked = both && same ? (['campaign'] as const) : byPassphrase
  const isSame = both && same
  const wrong = wrongFor(problem)
  const errorOf = (kind: Lock['kind']) =>
    wrong && (kind === wrong || isSame) ? room.words.problem.wrongPassphrase[wrong] : ''
  return (
    <div class="fields locks">
      {asked.map((kind) => (
        <Passphrase
          key={kind}
          label={words.passphrase[kind]}
          value={typed[kind] ?? ''}
          shown={shown}
          error={errorOf(kind)}
          onInput={(value) => onChange(stateOf({ ...typed, [kind]: value }, isSame, shares))}
        />
      ))}
      {both && (
        <label class="check">
          <input type="checkbox" checked={same} onChange={() => onChange(stateOf(typed, !same, shares))} />
          <span>{words.same}</span>
        </label>
      )}
      {asked.length > 0 && (
        <label class="check">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
          <span>{words.show}</span>
        </label>
      )}
      {locks.some((l) => l.opensWith === 'shares') && (
        <ShareBag
          room={room}
          keys={keys}
          shares={shares}
          onChange={(next) => onChange(stateOf(typed, isSame, next))}
        />
      )}
    </div>
  )
}
