import { expect, test } from 'vitest'
import { addObjection, isOpen, resolveObjection } from '../../counter/objections.ts'
import { readRegister } from '../../counter/register.ts'
import { CLOSE, DAY, setup } from './setup.ts'

const { register } = await setup()

test('Objections are numbered, dated and open until they are resolved', () => {
  const one = addObjection(register, CLOSE)
  const two = addObjection(one.register, CLOSE + DAY)
  expect([one.number, two.number]).toEqual([1, 2])
  expect(two.register.objections.filter(isOpen)).toHaveLength(2)
  const done = resolveObjection(two.register, 1, CLOSE + 2 * DAY, 'Ümbrik leiti õigest nimekirjast.')
  if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  expect(done.register.objections.filter(isOpen).map((o) => o.number)).toEqual([2])
  expect(readRegister(JSON.parse(JSON.stringify(done.register)))).toEqual({ ok: true, value: done.register })
})

test('An objection is resolved once, in words, and only where there is one', () => {
  const one = addObjection(register, CLOSE).register
  const resolve = (number: number, text: string, of = one) => resolveObjection(of, number, CLOSE, text)
  expect(resolve(2, 'Selgus.')).toEqual({ ok: false, refusals: [{ rule: 'noObjection', number: 2 }] })
  for (const text of ['', 'Kaks\nrida', 'x'.repeat(501)])
    expect(resolve(1, text)).toEqual({ ok: false, refusals: [{ rule: 'resolutionText' }] })
  const done = resolve(1, 'Selgus.')
  expect(done.ok && resolve(1, 'Veel kord.', done.register)).toEqual({
    ok: false,
    refusals: [{ rule: 'resolvedBefore', number: 1 }],
  })
})
