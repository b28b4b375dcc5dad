/** The content this program has: what a campaign asks is derived from it and bound to its hash. */
import { contentFiles, packOnDisk } from '../../../content/disk.ts'
import type { KnownPack } from '../../../protocol/check-manifest.ts'
import { itemsOf, packHash } from '../../../protocol/items.ts'

/** @param folder of content files; without it, the ones this program came with */
export const contentHere = async (folder?: string): Promise<KnownPack> => {
  const { pack, catalogue } = packOnDisk(folder)
  const { id, version } = pack
  return { id, version, hash: await packHash(contentFiles(folder)), items: itemsOf(pack, catalogue) }
}
