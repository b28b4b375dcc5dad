/** Builds the plain page as the product does, but around another bank. */
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const EMBED = join(import.meta.dirname, '../../embed')

export const otherBank = (library: string): Plugin => ({
  name: 'other-bank',
  enforce: 'pre',
  resolveId: (source) => (/\/content\/library\.ts$/.test(source) ? library : null),
})

/**
 * @param content a folder written by `writeBank`
 * @param outDir where the built page goes
 */
export const buildPage = async (content: string, outDir: string): Promise<void> => {
  await build({
    configFile: join(EMBED, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [otherBank(join(content, 'library.ts'))],
    build: { outDir, emptyOutDir: true },
  })
}
