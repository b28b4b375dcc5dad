/** The packages of the extension, as `npm run zip` has written them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download } from '../../embed/site/model.ts'
import { sha256 } from './hash.ts'
import { Problem } from './problem.ts'

const FOLDER = 'extension'
const KINDS = ['chrome', 'firefox', 'sources'] as const

export interface TakenDownload extends Download {
  readonly content: Uint8Array
}

/** @throws Problem `extension`, with the file that is missing */
export const takeDownloads = (folder: string, product: string, version: string): TakenDownload[] =>
  KINDS.map((kind) => {
    const name = `${product}-${version}-${kind}.zip`
    const read = () => {
      try {
        return readFileSync(join(folder, name))
      } catch (cause) {
        throw new Problem('extension', join(folder, name), { cause })
      }
    }
    const content = read()
    return {
      path: `${FOLDER}/${name}`,
      name,
      kind,
      bytes: content.byteLength,
      sha256: sha256(content),
      content,
    }
  })
