/** The disk is full, or a place cannot be written, in the middle of a command's files: none of them is left, and it is said. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writeAll, writeNew } from '../../collector/federation/cli/write.ts'
import { Refused } from '../../collector/federation/steps/refused.ts'
import { explain } from '../../collector/federation/texts/explain.ts'
import { mountDisk } from '../collector/disk.ts'
import { counter } from '../counter/tool.ts'
import { newFolder } from './cli.ts'

/** A disk with room for so many pages of 4 KB; every file takes one at least. */
const smallDisk = (pages: number): string | undefined => {
  const disk = mountDisk(newFolder(), `size=${pages * 4}k`)
  if (disk) onTestFinished(disk.unmount)
  return disk?.folder
}
const canMount = (() => {
  const disk = mountDisk(newFolder(), 'size=4k')
  disk?.unmount()
  return disk !== undefined
})()

const refusalOf = (work: Promise<unknown>): Promise<Refused | undefined> =>
  work.then(
    () => undefined,
    (error) => (error instanceof Refused ? error : Promise.reject(error)),
  )

describe.skipIf(!canMount)('On a full disk', () => {
  test('the federation’s command leaves none of its files, in whichever of them the room ends', async () => {
    const text = 'x'.repeat(4096)
    for (const room of [1, 2, 3]) {
      const folder = smallDisk(room) ?? ''
      const files = { 'a.json': text, 'b.json': text.repeat(2), 'c.json': text }
      const refused = await refusalOf(writeAll(folder, files))
      expect(refused?.reason).toBe('disk')
      expect(refused?.details.slice(1)).toEqual(['ENOSPC', ''])
      expect(readdirSync(folder)).toEqual([])
      if (refused) expect(explain(refused, 'en').join()).toContain('None of this command’s files is left')
    }
    const enough = smallDisk(4) ?? ''
    await writeAll(enough, { 'a.json': text, 'b.json': text.repeat(2), 'c.json': text })
    expect(readdirSync(enough).sort()).toEqual(['a.json', 'b.json', 'c.json'])
  })

  test('the counter’s keys are all made or none, and the same command makes them once there is room', async () => {
    const folder = smallDisk(6) ?? ''
    const full = await counter('keys', 'new', '--shares', '--folder', folder)
    expect(full.code).toBe(3)
    expect(full.err).toContain('ENOSPC')
    expect(full.out).toBe('')
    // No identity whose shares nobody was shown, and no share of keys that are nowhere.
    expect(readdirSync(folder)).toEqual([])
    const roomy = smallDisk(12) ?? ''
    expect(await counter('keys', 'new', '--shares', '--folder', roomy)).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(roomy)).toHaveLength(9)
  })
})

describe('A command of several files', () => {
  test('leaves none of them where one has no place, and nothing beside them', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'taken'), '')
    const refused = await refusalOf(writeAll(folder, { 'a.json': '1', 'taken/b.json': '2' }))
    expect(refused?.reason).toBe('disk')
    expect(readdirSync(folder)).toEqual(['taken'])
  })

  test('writes over nothing, also where a file has come between the first look and the writing', async () => {
    const folder = newFolder()
    const late = function* () {
      writeFileSync(join(folder, 'b.json'), 'somebody else')
      yield 'own'
    }
    const refused = await refusalOf(writeAll(folder, { 'a.json': late(), 'b.json': 'own' }))
    expect([refused?.reason, refused?.details]).toEqual(['fileExists', [join(folder, 'b.json')]])
    expect(readdirSync(folder)).toEqual(['b.json'])
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('somebody else')
  })

  test('names what it could not take away again', async () => {
    const folder = newFolder()
    const stuck = function* () {
      yield 'own'
      // A folder in the place of its file: it can be neither written nor taken away as a file.
      mkdirSync(join(folder, 'b.json.part'))
    }
    const refused = await refusalOf(writeAll(folder, { 'a.json': stuck(), 'b.json': 'own' }))
    expect(refused?.details[2]).toBe(join(folder, 'b.json.part'))
    if (refused) expect(explain(refused, 'et').join()).toContain('b.json.part')
    expect(existsSync(join(folder, 'a.json'))).toBe(false)
  })

  test('passes on what went wrong while its parts were made', async () => {
    const folder = newFolder()
    const broken = function* (): Generator<string> {
      yield 'half'
      throw new RangeError('a mistake of the program')
    }
    await expect(writeNew(join(folder, 'a.json'), broken())).rejects.toThrow(RangeError)
    expect(readdirSync(folder)).toEqual([])
  })
})
