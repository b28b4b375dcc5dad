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
import { readings } from './pasted.ts'

export const CampaignId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,39}$/))

const ADDRESS_MAX = 200
/** A letter is shorter by far. */
const TEXT_MAX = 100_000

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
  /** Two invitations that differ. */
  | 'several'
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

/** Signs that a letter, a mail program or a link's end may swallow have no place in an address that is sent around. */
const SAFE = /^[\w.~:%/[\]-]+$/

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
  // A name and a password stand before an "@".
  const plain = SAFE.test(url.href) && !/[?#@\\]/.test(text)
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
 * @param text as typed; what is an invitation or a link already stays as it is
 */
export const completeInvitation = (text: string, known: Omit<Invitation, 'code'> | undefined): string => {
  if (known === undefined || text.trim() === '' || text.includes('/')) return text
  const read = readInvitation(text)
  return read.ok || read.problem !== 'notAnInvitation'
    ? text
    : [VERSION, known.campaign, known.fingerprint, text, known.collector].join('/')
}

/** Marks around an address that are none of it, as in "(https://…/)." */
const AROUND = /[)\],.;:!?"'»”“’*_|]+$/

/** An address is at most 200 characters long, and lines are longer than 20. */
const PIECES_MAX = 10

const tidy = (address: string): string => address.replace(AROUND, '').replace(/^(https?):\/+/i, '$1://')
/** Every address that is printed ends in "/". */
const isWhole = (address: string): boolean => /^https?:\/\/[^/]+\/(.*\/)?$/i.test(address)
/** Parts of one address, and not an address and what a letter says after it. */
const isOne = (address: string): boolean => SAFE.test(address) && address.split('://').length === 2

/** Broken over lines, an address is put together again as far as its end; what a letter says after it is none of it. */
const putTogether = (text: string): string => {
  const pieces = text.trim().split(/\s+/)
  const all = tidy(pieces.join(''))
  // Nothing else was pasted.
  if (isOne(all) && isWhole(all)) return all
  const ways = pieces.slice(0, PIECES_MAX).map((_, at) => tidy(pieces.slice(0, at + 1).join('')))
  return ways.find((way) => isOne(way) && isWhole(way)) ?? ways[0] ?? ''
}

/** The address at the beginning of what follows the code. */
const addressIn = (text: string): string => {
  const [near = ''] = text.split(/\n\s*\n|[<>"“”„«»]/)
  // In a scanner's link the scanner's own words follow.
  const [before = ''] = near.split('&')
  const address = putTogether(before)
  return isWhole(address) ? address : putTogether(near)
}

/** How far reading has come: the problem of the reading that came furthest is the one to name. */
const ORDER: readonly InvitationProblem[] = ['notAnInvitation', 'unknownVersion', 'campaign', 'fingerprint']
const rank = (problem: InvitationProblem): number =>
  ORDER.includes(problem) ? ORDER.indexOf(problem) : ORDER.length

const readParts = (
  version: string,
  campaign: string,
  print: string,
  code: string,
  rest: string,
): InvitationRead => {
  const id = campaign.replace(/\s/g, '').toLowerCase()
  const fingerprint = normalise(print)
  const read = readCode(code)
  // Cut off after the code, in the middle of a letter.
  const isCut = !read.ok && readCode(code.trim().split(/\s/)[0] ?? '').ok
  const isNamed = CampaignId.safeParse(id).success
  // Two of three, or it is a date, a path, or something else with strokes in it.
  if ([isNamed, isFingerprint(fingerprint), read.ok || isCut].filter(Boolean).length < 2)
    return no('notAnInvitation')
  if (version !== String(VERSION)) return no('unknownVersion')
  if (!isNamed) return no('campaign')
  if (!isFingerprint(fingerprint)) return no('fingerprint')
  if (isCut) return no('address')
  if (!read.ok) return no(`code.${read.problem}`)
  const collector = readAddress(addressIn(rest))
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

/** Every place where one could begin: a number by itself, a stroke, and three more parts with strokes between. */
const BEGIN = /(?<![\p{L}\d.%-])(?=(\d{1,4})\s*\/([^/]{1,80})\/([^/]{1,40})\/([^/]{0,120})(\/[\s\S]*)?)/gu

const readAll = (text: string): InvitationRead[] =>
  Array.from(text.matchAll(BEGIN), ([, version = '', campaign = '', print = '', code = '', rest = '']) =>
    readParts(version, campaign, print, code, rest.slice(1)),
  )

const sameAs = (a: Invitation, b: Invitation): boolean =>
  a.code === b.code &&
  a.campaign === b.campaign &&
  a.collector === b.collector &&
  a.fingerprint === b.fingerprint

/**
 * Reads an invitation out of whatever was pasted or typed: the string, a link, a link in a scanner's wrapping, the whole
 * letter. What cannot be read is never guessed: the answer says which part is wrong.
 */
export const readInvitation = (text: string): InvitationRead => {
  let furthest: InvitationRead = no('notAnInvitation')
  for (const reading of readings(text.slice(0, TEXT_MAX))) {
    const all = readAll(reading)
    const [first, ...others] = all.flatMap((read) => (read.ok ? read.invitation : []))
    if (first)
      return others.every((other) => sameAs(first, other)) ? { ok: true, invitation: first } : no('several')
    for (const read of all)
      if (!read.ok && !furthest.ok && rank(read.problem) > rank(furthest.problem)) furthest = read
  }
  return furthest
}
