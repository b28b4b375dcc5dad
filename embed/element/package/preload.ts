/** Names the modules that the first question needs in each language: a page that asks for them at once waits once. */
import type { Plugin } from 'vite'
import pack from '../../../content/pack.json' with { type: 'json' }
import { LANGUAGES, type Language } from '../../../domain/language.ts'

export const PRELOAD = 'preload.json'

const sourcesOf = (language: Language): string[] => [
  'embed/element/element.ts',
  `locales/${language}/guide.ts`,
  `content/${language}/dimensions.json`,
  `content/${language}/${pack.dimensions[0]?.id}.json`,
]

export const preloadFile = (): Plugin => ({
  name: 'preload-file',
  generateBundle(_options, bundle) {
    const chunkOf = (source: string): string => {
      const isIt = (id: string) => id.replaceAll('\\', '/').endsWith(`/${source}`)
      const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.some(isIt))
      return chunk?.fileName ?? this.error(`${source} is in no chunk`)
    }
    const first = Object.fromEntries(LANGUAGES.map((l) => [l, sourcesOf(l).map(chunkOf)]))
    this.emitFile({ type: 'asset', fileName: PRELOAD, source: `${JSON.stringify(first, null, 2)}\n` })
  },
})
