/** The counter's own content: a campaign that asks something else is not signed. */
import { contentFiles, packOnDisk } from '../../content/disk.ts'
import type { KnownPack } from '../../protocol/check-manifest.ts'
import { itemsOf, packHash } from '../../protocol/items.ts'
import { Fault } from './fault.ts'

export const contentHere = async (): Promise<KnownPack> => {
  try {
    const { pack, catalogue } = packOnDisk()
    const { id, version } = pack
    return { id, version, hash: await packHash(contentFiles()), items: itemsOf(pack, catalogue) }
  } catch (error) {
    throw new Fault('contentBroken', error instanceof Error ? error.message : '')
  }
}
