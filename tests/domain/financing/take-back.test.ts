import { describe, expect, test } from 'vitest'
import { addLines, removeLine, set, setAmount, setRate } from '../../../domain/financing/edit.ts'
import { newScenario } from '../../../domain/financing/scenario.ts'
import { takenBack } from '../../../domain/financing/take-back.ts'

const start = setAmount(
  'kyber',
  'fixed',
  0,
  100,
)(addLines(['kyber', 'volis'])(newScenario('3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11', 'Üks', 2027)))
const changes = [
  set('name', 'Kaks'),
  set('fullTime', 5),
  setAmount('kyber', 'fixed', 0, undefined),
  setAmount('kyber', 'fixed', 2, 7),
  setAmount('volis', 'grant', 1, 9),
  setRate('kyber', 'monthlyFee', 3),
  addLines(['dhx']),
  removeLine('volis'),
]

describe.each(changes.map((change, at) => [at, change] as const))('Change %i taken back', (at, change) => {
  test('leaves what was there before', () => {
    const mine = change(start)
    expect(mine).not.toEqual(start)
    expect(takenBack(mine, mine, start)).toEqual(start)
  })

  test('leaves the other changes that another page has made since', () => {
    const mine = change(start)
    for (const [other, theirs] of changes.entries()) {
      // Both would take the same line away or fill the same place.
      const isApart =
        other !== at && ![at, other].includes(7) && !(at === 2 && other === 3) && !(at === 3 && other === 2)
      if (isApart) expect(takenBack(theirs(mine), mine, start)).toEqual(theirs(start))
    }
  })
})

test('Two amounts of one row are apart; where another page has changed mine again, it stays', () => {
  const mine = setAmount('kyber', 'fixed', 0, 200)(start)
  const theirs = setAmount('kyber', 'fixed', 1, 50)(mine)
  expect(takenBack(theirs, mine, start).lines[0]?.rows.fixed?.slice(0, 2)).toEqual([100, 50])
  const again = setAmount('kyber', 'fixed', 0, 300)(mine)
  expect(takenBack(again, mine, start)).toEqual(again)
})
