/** A file that names the chunk with the element's code: pages that have an older one open find out by it. */
import type { Plugin } from 'vite'

export const CURRENT = 'current.js'

export const currentFile = (): Plugin => ({
  name: 'current-file',
  generateBundle(_options, bundle) {
    const core = Object.values(bundle).find(
      (file) =>
        file.type === 'chunk' &&
        file.moduleIds.some((id) => id.replaceAll('\\', '/').endsWith('element/element.ts')),
    )
    if (!core) return this.error('element.ts is in no chunk')
    this.emitFile({
      type: 'asset',
      fileName: CURRENT,
      source: `export const chunk = ${JSON.stringify(core.fileName)}\n`,
    })
  },
})
