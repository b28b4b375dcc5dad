/**
 * Objections that reached the counter. Its register is its own: an objection that the federation keeps to itself
 * blocks the count all the same. Who objects stands in the letter, never here.
 */
import { utcText } from '../domain/time/moment.ts'
import { Objection } from '../protocol/published.ts'
import { refuse, type Step } from './refusal.ts'
import type { Register } from './register.ts'

export const isOpen = ({ resolvedAt }: Objection): boolean => resolvedAt === null

export const addObjection = (register: Register, now: number): { number: number; register: Register } => {
  const number = Math.max(0, ...register.objections.map((o) => o.number)) + 1
  const added: Objection = { number, at: utcText(now), resolvedAt: null, resolution: null }
  return { number, register: { ...register, objections: [...register.objections, added] } }
}

/** @param resolution how it was resolved, for the public */
export const resolveObjection = (
  register: Register,
  number: number,
  now: number,
  resolution: string,
): Step<{ register: Register }> => {
  const objection = register.objections.find((o) => o.number === number)
  if (!objection) return refuse({ rule: 'noObjection', number })
  if (!isOpen(objection)) return refuse({ rule: 'resolvedBefore', number })
  const resolved = Objection.safeParse({ ...objection, resolvedAt: utcText(now), resolution })
  if (!resolved.success) return refuse({ rule: 'resolutionText' })
  const objections = register.objections.map((o) => (o === objection ? resolved.data : o))
  return { ok: true, register: { ...register, objections } }
}
