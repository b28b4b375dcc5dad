/** What stands beside the modules, so that npm can pack the folder: made from the sources, never written by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import own from '../../../package.json' with { type: 'json' }
import { manifest } from './manifest.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The class exists only where elements do; its type is told without its inside. */
const TYPES = `${read('embed/element/types.ts')}
export declare const KovDigikompass: { new (): KovDigikompassElement; prototype: KovDigikompassElement }
`

const described = {
  name: 'kov-digikompass-element',
  version: own.version,
  description: own.description,
  license: own.license,
  type: 'module',
  customElements: 'custom-elements.json',
  types: './kov-digikompass.d.ts',
  exports: {
    '.': { types: './kov-digikompass.d.ts', default: './kov-digikompass.js' },
    './custom-elements.json': './custom-elements.json',
    './preload.json': './preload.json',
  },
  sideEffects: ['./kov-digikompass.js'],
}

export const packageFiles = (): Plugin => ({
  name: 'package-files',
  generateBundle() {
    const files: Record<string, string> = {
      'package.json': json(described),
      'custom-elements.json': json(manifest),
      'kov-digikompass.d.ts': TYPES,
      'README.md': read('embed/element/package/README.md'),
      LICENSE: read('LICENSE'),
    }
    for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source })
  },
})
