/** What lies in the counter's folder of one campaign, and what came to it from the federation. */
import { type Register, readRegister } from '../register.ts'
import type { Given } from './command.ts'
import { Fault } from './fault.ts'
import { inFolder, jsonText, readJson, replaceFile } from './files.ts'
import type { Openers } from './unlock.ts'

export const folderOf = (given: Given): string => given.one('folder') ?? '.'

export const openersOf = (given: Given): Openers => ({
  passphraseFiles: given.many('passphrase-file'),
  shareFiles: given.many('share'),
  typed: [],
})

export const registerIn = (folder: string): Register => {
  const path = inFolder(folder, 'register')
  const raw = (() => {
    try {
      return readJson(path)
    } catch (error) {
      throw error instanceof Fault && error.fault === 'noFile' ? new Fault('noRegister', path) : error
    }
  })()
  const read = readRegister(raw)
  if (read.ok) return read.value
  throw read.problem === 'shape'
    ? new Fault('wrongShape', path, read.where)
    : new Fault('unknownVersion', path)
}

export const keepRegister = (folder: string, register: Register): void =>
  replaceFile(inFolder(folder, 'register'), jsonText(register))

const has = <K extends string>(raw: unknown, name: K): raw is Record<K, unknown> =>
  typeof raw === 'object' && raw !== null && name in raw

/** One notice, several, or the campaign as the collector publishes it. */
const noticesIn = (raw: unknown): readonly unknown[] => {
  const notices = has(raw, 'notices') ? raw.notices : raw
  return Array.isArray(notices) ? notices : [notices]
}

/** The signed manifest by itself, or the campaign as the collector publishes it, its notices included. */
export const campaignIn = (given: Given): { signed: unknown; notices: readonly unknown[] } => {
  const raw = readJson(given.one('campaign') ?? inFolder(folderOf(given), 'signed'))
  const later = given.many('notices').flatMap((path) => noticesIn(readJson(path)))
  return has(raw, 'campaign')
    ? { signed: raw.campaign, notices: [...noticesIn(raw), ...later] }
    : { signed: raw, notices: later }
}

export const keysPath = (given: Given): string => inFolder(folderOf(given), 'campaign')

export const identityPath = (given: Given): string =>
  given.one('identity') ?? inFolder(folderOf(given), 'identity')
