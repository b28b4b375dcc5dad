import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newCampaignKeys, newIdentity, publicHalves, writeCampaignKeys } from '../../counter/keys.ts'
import { passphraseProblem } from '../../counter/passphrase.ts'
import {
  keysId,
  type Label,
  lockWithPassphrase,
  lockWithShares,
  readKeyFile,
  unlockWithPassphrase,
  unlockWithShares,
} from '../../counter/protect.ts'
import { readShare, type Share, writeShare } from '../../counter/shares.ts'

const newLocked = async () => {
  const { publicKey } = await newIdentity()
  const keys = await newCampaignKeys(publicKey)
  const label: Label = { kind: 'campaign', public: publicHalves(keys) }
  return { label, secret: await writeCampaignKeys(keys) }
}
const { label, secret } = await newLocked()
const PASSPHRASE = 'kuusk õngitseb tasa hommikuti vihma'
/** Guessing need not be slow here. */
const QUICK = 4

const opened = async (text: string) => {
  const read = await readKeyFile(text)
  if (!read.ok) throw new Error(read.problem)
  return read.file
}

describe('A key file with a passphrase', () => {
  test('opens with it and with no other', async () => {
    const file = await opened(await lockWithPassphrase(label, secret, PASSPHRASE, QUICK))
    expect(await unlockWithPassphrase(file, PASSPHRASE)).toBe(secret)
    for (const wrong of ['', `${PASSPHRASE}.`, PASSPHRASE.toUpperCase()])
      expect(await unlockWithPassphrase(file, wrong)).toBeUndefined()
  })

  test('opens however the keyboard writes an õ', async () => {
    const file = await opened(await lockWithPassphrase(label, secret, PASSPHRASE.normalize('NFD'), QUICK))
    expect(await unlockWithPassphrase(file, PASSPHRASE.normalize('NFC'))).toBe(secret)
  })

  test('opens with the same words copied out of a letter, whose spaces do not break', async () => {
    const pasted = `${PASSPHRASE.replaceAll(' ', '\u00a0')}\u200b `
    const file = await opened(await lockWithPassphrase(label, secret, PASSPHRASE, QUICK))
    expect(await unlockWithPassphrase(file, pasted)).toBe(secret)
    const other = await opened(await lockWithPassphrase(label, secret, pasted, QUICK))
    expect(await unlockWithPassphrase(other, PASSPHRASE)).toBe(secret)
  })

  test('holds its secret encrypted and its public halves in plain sight', async () => {
    const text = await lockWithPassphrase(label, secret, PASSPHRASE, QUICK)
    expect(JSON.parse(text).public).toEqual(label.public)
    for (const name of ['tallySecret', 'releaseSecret']) expect(text).not.toContain(JSON.parse(secret)[name])
  })
})

test('A damaged key file is told from a wrong passphrase', async () => {
  const text = await lockWithPassphrase(label, secret, PASSPHRASE, QUICK)
  const letter = text.indexOf('AGE ENCRYPTED FILE') + 60
  const damaged = text.slice(0, letter) + (text[letter] === 'A' ? 'B' : 'A') + text.slice(letter + 1)
  expect(await readKeyFile(damaged)).toEqual({ ok: false, problem: 'damaged' })
  expect(await readKeyFile(text.replace('"v": 1', '"v": 2'))).toMatchObject({ ok: false })
  for (const none of ['', '{}', 'age-encryption.org/v1'])
    expect(await readKeyFile(none)).toEqual({ ok: false, problem: 'notAKeyFile' })
})

describe('A key file with shares', async () => {
  const locked = await lockWithShares(label, secret)
  const file = await opened(locked.file)
  const [one, two, three] = locked.shares as [Share, Share, Share]

  test('opens with any two of three, in any order, and with all three', async () => {
    for (const some of [
      [one, two],
      [three, one],
      [two, three],
      [three, two, one],
    ])
      expect(await unlockWithShares(file, some)).toEqual({ ok: true, secret })
  })

  test('does not open with one, or with one given twice', async () => {
    for (const some of [[], [one], [two, two], [three, three, three]])
      expect(await unlockWithShares(file, some)).toMatchObject({ ok: false, problem: 'tooFewShares' })
  })

  test('names shares of other keys, and does not use them', async () => {
    const other = await newLocked()
    const [strange] = (await lockWithShares(other.label, other.secret)).shares as [Share]
    expect(await unlockWithShares(file, [one, strange])).toEqual({
      ok: false,
      problem: 'tooFewShares',
      found: 1,
      others: [strange],
    })
    expect(await unlockWithShares(file, [one, strange, three])).toEqual({ ok: true, secret })
  })

  test('does not open with shares that were made for it another time', async () => {
    const again = await lockWithShares(label, secret)
    const [, other] = again.shares as [Share, Share]
    expect(await unlockWithShares(file, [one, other])).toEqual({ ok: false, problem: 'sharesDoNotOpen' })
  })

  test('is told by its shares which one it is', async () => {
    expect(new Set(locked.shares.map((s) => s.keys))).toEqual(new Set([await keysId(label)]))
  })
})

describe('A share on paper', async () => {
  const [share] = (await lockWithShares(label, secret)).shares as [Share]
  const text = await writeShare(share, 'Share 1 of 3.\nKeep it well: code: not here')

  test('is read back from its four lines, however they are typed', async () => {
    expect(await readShare(text)).toEqual({ ok: true, share })
    const typed = text.replace(/-/g, ' ').replace(/\n/g, '\r\n').toUpperCase()
    expect(await readShare(typed)).toEqual({ ok: true, share })
  })

  test('is found out when any character of it is wrong or a line is missing', async () => {
    const body = text.slice(text.indexOf('keys:'))
    const places = [...body].flatMap((c, at) =>
      /[0-9a-f]/i.test(c) && at > body.lastIndexOf('\n', at) + 6 ? [at] : [],
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...'0123456789abcdef'), async (at, c) => {
        fc.pre(body[at]?.toLowerCase() !== c)
        expect(await readShare(body.slice(0, at) + c + body.slice(at + 1))).toMatchObject({ ok: false })
      }),
    )
    for (const line of body.trim().split('\n'))
      expect(await readShare(body.replace(line, ''))).toEqual({ ok: false, problem: 'damaged' })
  })

  test('is not mistaken for another file', async () => {
    for (const other of ['', '{}', 'Dear all', JSON.stringify({ v: 1, kind: 'campaign' })])
      expect(await readShare(other)).toEqual({ ok: false, problem: 'notAShare' })
  })
})

test('A passphrase has twenty characters at least, and not the same few', () => {
  expect(passphraseProblem(PASSPHRASE)).toBeUndefined()
  expect(passphraseProblem('lühike fraas')).toBe('tooShort')
  expect(passphraseProblem(`lühike${' '.repeat(30)}`)).toBe('tooShort')
  expect(passphraseProblem('abcabcabcabcabcabcabcabc')).toBe('tooUniform')
})
