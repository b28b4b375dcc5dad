import { describe, expect, test } from 'vitest'
import { contentFiles } from '../../content/disk.ts'
import { packHash } from '../../protocol/items.ts'
import { CONTENT_KEY, keepContent, keptContent, readContent } from '../../storage/content.ts'
import { memoryKv } from '../../storage/memory.ts'

const files = contentFiles()
const hash = await packHash(files)

describe('Content that an administrator has set', () => {
  test('is what its hash says, in whatever order its file has it', async () => {
    const turned = Object.fromEntries(Object.entries(files).reverse())
    expect(await readContent(turned, hash)).toEqual({ ok: true, files })
  })

  test('is refused with the slightest change', async () => {
    const labels = { ...(files['et/labels.json'] as object) }
    for (const raw of [
      { ...files, 'et/labels.json': labels, x: 1 },
      {},
      undefined,
      null,
      'text',
      '\ud83d',
      [files],
    ])
      expect(await readContent(raw, hash)).toEqual({ ok: false, problem: 'hash' })
  })

  test('that does not fit is refused even under its own hash', async () => {
    const wrong = { ...files, 'et/1.json': { indicators: {} } }
    const refused = await readContent(wrong, await packHash(wrong))
    expect(refused).toEqual({ ok: false, problem: 'content', where: '1.1' })
  })

  test('is kept under its hash, and checked anew by another version of the product', async () => {
    const kv = memoryKv()
    await keepContent(kv, hash, '1.0', files)
    expect(await keptContent(kv, hash, '1.0')).toEqual(files)
    expect(await keptContent(kv, '00'.repeat(32), '1.0')).toBeUndefined()
    expect(await keptContent(kv, hash, '1.1')).toEqual(files)
    expect(await kv.get(CONTENT_KEY)).toMatchObject({ checkedBy: '1.1' })
    // Whatever an earlier version has let through.
    await kv.set(CONTENT_KEY, { hash, checkedBy: '1.1', text: '{"pack.json":{}}' })
    expect(await keptContent(kv, hash, '1.2')).toBeUndefined()
    await kv.set(CONTENT_KEY, { hash, checkedBy: '1.1', text: '{' })
    expect(await keptContent(kv, hash, '1.2')).toBeUndefined()
    expect(await kv.get(CONTENT_KEY)).toMatchObject({ checkedBy: '1.1' })
    for (const kept of [undefined, null, { hash, checkedBy: '1.2', text: '{}', more: 1 }]) {
      await kv.set(CONTENT_KEY, kept)
      expect(await keptContent(kv, hash, '1.2')).toBeUndefined()
    }
    await kv.set(CONTENT_KEY, { hash, text: 5 })
    expect(await keptContent(kv, hash, '1.2')).toBeUndefined()
  })
})
