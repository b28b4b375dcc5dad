/**
 * The invitation as one string, for the letter, and as one link: the same string after "#", where
 * browsers keep it to themselves.
 *
 *     1/kov-2027/7K3M-Q2TX/ABCDE-FGHJK-MNPQR-STVWX/https://koguja.example.ee/
 *     version/campaign/fingerprint/code/collector
 */
import * as z from 'zod/mini'
import { type CodeProblem, grouped, normalise, readCode } from './code.ts'
import { isFingerprint } from './fingerprint.ts'
import { VERSION } from './parse.ts'

export const CampaignId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,39}$/))

const ADDRESS_MAX = 200

export interface Invitation {
  /** Normalised address that ends in "/". */
  readonly collector: string
  readonly campaign: string
  /** As printed: XXXX-XXXX. */
  readonly fingerprint: string
  /** 20 characters. */
  readonly code: string
}

export type InvitationProblem =
  | 'notAnInvitation'
  | 'unknownVersion'
  | 'campaign'
  | 'fingerprint'
  | `code.${CodeProblem}`
  | 'address'
  /** http, other than to this very machine. */
  | 'insecure'

export type InvitationRead = { ok: true; invitation: Invitation } | { ok: false; problem: InvitationProblem }

const no = (problem: InvitationProblem): InvitationRead => ({ ok: false, problem })

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** https anywhere, http on the loopback; no name, password, query or fragment. */
export const readAddress = (
  text: string,
): { ok: true; address: string } | { ok: false; problem: 'address' | 'insecure' } => {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return { ok: false, problem: 'address' }
  }
  const plain = !url.username && !url.password && !/[?#@\\]/.test(text)
  if (!plain || !['https:', 'http:'].includes(url.protocol) || text.length > ADDRESS_MAX)
    return { ok: false, problem: 'address' }
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) return { ok: false, problem: 'insecure' }
  return { ok: true, address: url.href.endsWith('/') ? url.href : `${url.href}/` }
}

/** @throws RangeError where a field is not what it says: a fault of the one who invites, not of the invited */
export const formatInvitation = ({ collector, campaign, fingerprint, code }: Invitation): string => {
  const read = readInvitation([VERSION, campaign, fingerprint, code, collector].join('/'))
  if (!read.ok) throw new RangeError(read.problem)
  const { invitation } = read
  const print = grouped(invitation.code)
  return [VERSION, invitation.campaign, invitation.fingerprint, print, invitation.collector].join('/')
}

/** @param page address of a page that opens invitations; whatever stood after its "#" goes */
export const invitationLink = (page: string, invitation: Invitation): string =>
  `${page.replace(/#.*$/s, '')}#${formatInvitation(invitation)}`

/**
 * Makes an invitation of a code alone, where everything else is known by policy.
 * @param text as typed; with a "/" in it, it is an invitation or a link already and stays as it is
 */
export const completeInvitation = (text: string, known: Omit<Invitation, 'code'> | undefined): string =>
  known === undefined || text.includes('/') || text.trim() === ''
    ? text
    : [VERSION, known.campaign, known.fingerprint, text, known.collector].join('/')

/** Reads the string or a whole link, as pasted or typed: spaces and line breaks are not part of it. */
export const readInvitation = (text: string): InvitationRead => {
  const pasted = text.replace(/\s/g, '')
  const [, version = '', campaign = '', print = '', code = '', address = ''] =
    /^([^/]*)\/([^/]*)\/([^/]*)\/([^/]*)\/(.*)$/.exec(pasted.slice(pasted.indexOf('#') + 1)) ?? []
  if (!/^\d{1,4}$/.test(version)) return no('notAnInvitation')
  if (version !== String(VERSION)) return no('unknownVersion')
  const id = campaign.toLowerCase()
  if (!CampaignId.safeParse(id).success) return no('campaign')
  const fingerprint = normalise(print)
  if (!isFingerprint(fingerprint)) return no('fingerprint')
  const read = readCode(code)
  if (!read.ok) return no(`code.${read.problem}`)
  const collector = readAddress(address)
  if (!collector.ok) return no(collector.problem)
  return {
    ok: true,
    invitation: {
      collector: collector.address,
      campaign: id,
      fingerprint: grouped(fingerprint, 4),
      code: read.code,
    },
  }
}
