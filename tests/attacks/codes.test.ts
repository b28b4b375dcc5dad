/** Attacks on codes: guessed, mistyped, measured by size and time. */
import { afterEach, describe, expect, test } from 'vitest'
import { utf8 } from '../../protocol/bytes.ts'
import { ALPHABET, newCode, readCode } from '../../protocol/code.ts'
import { writeStatus } from '../../protocol/wire.ts'
import { attacker } from '../../simulation/attacker.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { type Scene, sceneOn } from './scene.ts'

const mistyped = (code: string): string[] =>
  Array.from(code).flatMap((letter, at) => {
    const other = ALPHABET.charAt((ALPHABET.indexOf(letter) + 1) % 32)
    const next = code.charAt(at + 1)
    const swapped = `${code.slice(0, at)}${next}${letter}${code.slice(at + 2)}`
    return [
      `${code.slice(0, at)}${other}${code.slice(at + 1)}`,
      ...(next !== '' && next !== letter ? [swapped] : []),
    ]
  })

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

describe('Mistyped codes', () => {
  test('Mistyped codes: one wrong or two swapped characters are found by the check character, before sending', () => {
    const code = newCode()
    for (const slip of mistyped(code)) expect(readCode(slip)).toEqual({ ok: false, problem: 'check' })
  })
})

onBothDatabases('Codes under attack', (newPlace) => {
  let scene: Scene
  afterEach(() => scene.close())

  test('Mistyped codes: the collector takes none, and does not look for it', async () => {
    scene = await sceneOn(await newPlace())
    const { one, campaign } = scene
    for (const slip of mistyped(one.code).slice(0, 4)) {
      const right = new TextDecoder().decode(writeStatus({ ctx: campaign.ctx, code: one.code }))
      const answer = await scene.attacker.send('POST', '/status', utf8(right.replace(one.code, slip)))
      expect([answer.said, answer.status]).toEqual(['badRequest', 400])
    }
  })

  test('Guessed codes: after a few the guesser is not told any more that a code is unknown', async () => {
    scene = await sceneOn(await newPlace(), { limits: { guessesPerMinute: 5 } })
    const said: string[] = []
    for (let n = 0; n < 8; n++) said.push((await scene.attacker.status(newCode())).said)
    expect(said).toEqual([...Array(5).fill('unknownCode'), ...Array(3).fill('tooOften')])
  })

  test('Guessed codes: nobody with a right code is kept out by another’s guesses, not even at the same address', async () => {
    scene = await sceneOn(await newPlace(), { limits: { guessesPerMinute: 2, requestsPerMinute: 50 } })
    const { campaign, url, one } = scene
    const guesser = attacker(url, campaign, { 'x-from': '203.0.113.7' })
    const official = attacker(url, campaign, { 'x-from': '203.0.113.7' })
    for (let n = 0; n < 120; n++) await guesser.status(newCode())
    expect((await guesser.status(newCode())).said).toBe('tooOften')
    expect((await official.put(one.code, 1, (await scene.seal(one)).bytes)).said).toBe('ok seq 1 full')
  })

  test('Guessed codes: guessed from many places, the campaign stops telling unknown codes apart', async () => {
    scene = await sceneOn(await newPlace(), { limits: { campaignGuessesPerMinute: 3 } })
    const { campaign, url, one } = scene
    const said: string[] = []
    for (let n = 0; n < 5; n++) {
      const guesser = attacker(url, campaign, { 'x-from': `203.0.113.${n}` })
      said.push((await guesser.status(newCode())).said)
    }
    expect(said).toEqual(['unknownCode', 'unknownCode', 'unknownCode', 'tooOften', 'tooOften'])
    expect((await scene.attacker.status(one.code)).said).toBe('ok seq 0 empty')
    expect(scene.log.some((line) => line.includes('Many unknown codes'))).toBe(true)
  })

  test('Constant size: every reply has one size, and the same headers, whatever it says', async () => {
    scene = await sceneOn(await newPlace())
    const { attacker: a, one } = scene
    const another = scene.invited(1)
    await scene.campaign.federation.revoke(another)
    const box = await scene.seal(one)
    const answers = [
      await a.status(newCode()),
      await a.status(one.code),
      await a.status(another.code),
      await a.withdraw(newCode(), 1),
      await a.withdraw(another.code, 1),
      await a.put(newCode(), 1, box.bytes),
      await a.put(another.code, 1, box.bytes),
      await a.put(one.code, 2, box.bytes),
      await a.put(one.code, 1, box.bytes),
      await a.put(one.code, 3, box.bytes, '00'.repeat(32)),
      await a.withdraw(one.code, 9),
      await a.send('POST', '/status', new Uint8Array(512)),
    ]
    expect(new Set(answers.map((x) => x.said)).size).toBeGreaterThan(5)
    expect(new Set(answers.map((x) => x.size))).toEqual(new Set([512]))
    const names = (x: (typeof answers)[number]) => [...x.headers.keys()].sort().join()
    expect(new Set(answers.map(names)).size).toBe(1)
  })

  test('Comparable time: a known, an unknown and a void code are looked for alike (figures in the note)', async ({
    annotate,
  }) => {
    scene = await sceneOn(await newPlace())
    const { attacker: a, one } = scene
    const [gone, unknown] = [scene.invited(1), newCode()]
    await scene.campaign.federation.revoke(gone)
    const kinds = { known: one.code, void: gone.code, unknown }
    const times: Record<keyof typeof kinds, number[]> = { known: [], void: [], unknown: [] }
    for (let round = 0; round < 60; round++)
      for (const [kind, code] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
        const start = performance.now()
        expect((await a.status(code)).size).toBe(512)
        times[kind].push(performance.now() - start)
      }
    const said = Object.entries(times).map(([kind, t]) => `${kind} ${median(t).toFixed(2)} ms`)
    await annotate(`Median of ${times.known.length}: ${said.join(', ')}`)
  })
})
