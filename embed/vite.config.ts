/** Builds the plain page into dist/page: static files only, relative addresses. */
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import pack from '../content/pack.json' with { type: 'json' }
import { buildValues } from '../scripts/build-values.ts'

/** What the first question needs in the language most visitors read: asked for at once, not one after another. */
const FIRST = [
  'locales/et/guide.ts',
  'content/et/dimensions.json',
  `content/et/${pack.dimensions[0]?.id}.json`,
]

const preloadFirstQuestion = (): Plugin => ({
  name: 'preload-first-question',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((file) => {
        const source = file.type === 'chunk' ? file.facadeModuleId?.replaceAll('\\', '/') : undefined
        if (!source || !FIRST.some((path) => source.endsWith(path))) return []
        return [
          { tag: 'link', attrs: { rel: 'modulepreload', href: `./${file.fileName}`, crossorigin: true } },
        ]
      }),
  },
})

export default defineConfig(
  async ({ mode }): Promise<UserConfig> => ({
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    define: await buildValues(mode),
    plugins: [preloadFirstQuestion()],
    build: {
      outDir: '../dist/page',
      emptyOutDir: true,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox140'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: mode === 'development' } },
  }),
)
