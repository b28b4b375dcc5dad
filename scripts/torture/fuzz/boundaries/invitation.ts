/** The invitation, as string, as link and as code alone. */
import { isCode, newCode } from '../../../../protocol/code.ts'
import {
  completeInvitation,
  formatInvitation,
  invitationLink,
  readInvitation,
} from '../../../../protocol/invitation.ts'
import { ACCEPTED, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { oneOf } from '../chance.ts'
import { isSame } from '../same.ts'
import { damagedText } from '../text.ts'

const differences = (a: string, b: string): number =>
  a.length === b.length ? [...a].filter((letter, at) => letter !== b[at]).length : Number.POSITIVE_INFINITY

export const invitation: Prepare = async () => {
  const known = {
    collector: 'https://koguja.example.ee/liit/',
    campaign: 'kov-2027',
    fingerprint: '7K3M-Q2TX',
  }
  const code = newCode()
  const whole = { ...known, code }
  const inputs = [formatInvitation(whole), invitationLink('https://koguja.example.ee/kutse', whole), code]

  const judged = (text: string): Outcome => {
    const read = readInvitation(completeInvitation(text, known))
    if (!read.ok) return REFUSED
    const { invitation } = read
    if (!isCode(invitation.code)) return wrong('a code whose check is wrong')
    if (differences(invitation.code, code) === 1) return wrong('a code with one letter another')
    const again = readInvitation(formatInvitation(invitation))
    return again.ok && isSame(again.invitation, invitation)
      ? ACCEPTED
      : wrong('is another one when it is written and read')
  }
  return {
    attempt: (random) => {
      const { value, how } = damagedText(oneOf(random, inputs), random)
      return { how, feed: async () => judged(value) }
    },
  }
}
