/** Content by address: what a server hands out in place of the build's own questions. */
import { contentFiles } from '../../../../content/disk.ts'
import { utf8 } from '../../../../protocol/bytes.ts'
import { hashOfValue } from '../../../../protocol/canonical.ts'
import { keepContent, keptContent, readContent } from '../../../../storage/content.ts'
import { memoryKv } from '../../../../storage/memory.ts'
import { fetchContent } from '../../../../submit/network.ts'
import { ACCEPTED, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { isSame } from '../same.ts'
import { damagedTree } from '../tree.ts'

const ADDRESS = 'https://it.example.ee/content.json'

/** @param original undefined where the administrator has named the damaged file itself */
const judged = async (bytes: Uint8Array<ArrayBuffer>, hash: string, original: unknown): Promise<Outcome> => {
  const got = await fetchContent(ADDRESS, async () => ({ ok: true, value: { status: 200, bytes } }))
  if (!got.ok) return REFUSED
  const read = await readContent(got.value, hash)
  if (!read.ok) return REFUSED
  if (original !== undefined && !isSame(read.files, original))
    return wrong('other content under the same hash')
  const kv = memoryKv()
  await keepContent(kv, hash, '1', read.files)
  for (const version of ['1', '2'])
    if (!isSame(await keptContent(kv, hash, version), read.files))
      return wrong('is another one when it was kept')
  return ACCEPTED
}

export const content: Prepare = async () => {
  const files = contentFiles()
  const bytes = utf8(JSON.stringify(files))
  const hash = await hashOfValue(files)
  return {
    attempt: async (random) => {
      if (random() < 0.4) {
        const { value, how } = damagedBytes(bytes, random)
        return { how, feed: () => judged(value, hash, files) }
      }
      const { value, how } = damagedTree(files, random)
      const own = random() < 0.6 ? await hashOfValue(value).catch(() => undefined) : undefined
      const sent = utf8(JSON.stringify(value) ?? '')
      return own === undefined
        ? { how, feed: () => judged(sent, hash, files) }
        : { how: `${how}, with a hash that fits`, feed: () => judged(sent, own, undefined) }
    },
  }
}
