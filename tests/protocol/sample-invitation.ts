/** One good invitation, for the tests that change it. */
import type { Invitation } from '../../protocol/invitation.ts'

export const invitation: Invitation = {
  collector: 'https://koguja.example.ee/kov/',
  campaign: 'kov-2027',
  fingerprint: '7K3M-Q2TX',
  code: 'K0VD1G1K0MPASS2027X8',
}
