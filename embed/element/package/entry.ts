/**
 * Puts start.ts into the built entry, around the import of its one chunk. Done after the build, because a dynamic import
 * in the source would bring Vite's helper along, which lies in the very chunk that may be gone.
 */
import { join } from 'node:path'
import { build, minify, type Plugin } from 'vite'

const ENTRY = 'kov-digikompass.js'
const START = join(import.meta.dirname, '../start.ts')
/** The entry's one import: the name in the chunk, the name in the entry, the chunk. */
const IMPORT = /^import\s*\{\s*(\w+) as (\w+)\s*\}\s*from\s*"\.\/chunks\/([\w-]+\.js)";/
/** What start.ts hands out, and its name within. */
const EXPORT = /export\s*\{\s*(\w+) as start\s*\};?\s*$/

/** start.ts and all it imports, as one text. */
const startCode = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', lib: { entry: START, formats: ['es'] } },
  })
  const output = [built].flat().flatMap((part) => ('output' in part ? part.output : []))
  const [chunk] = output
  if (output.length !== 1 || chunk?.type !== 'chunk') throw new RangeError('start.ts must become one file')
  // A library is never made quite small, so that others can read it; this is none.
  return (await minify('start.js', chunk.code, { module: true })).code
}

/**
 * @param code the entry as it was built @param start start.ts as it was built
 * @throws RangeError where one of them does not look as expected
 */
export const surviving = (code: string, start: string): string => {
  const name = EXPORT.exec(start)?.[1]
  if (name === undefined || !IMPORT.test(code))
    throw new RangeError('The entry does not begin with the import of its one chunk.')
  // In a function, so that none of its names meets one of the entry's: `var` knows no blocks.
  return code.replace(
    IMPORT,
    (_all, there: string, here: string, chunk: string) =>
      `const ${here}=await(async()=>{${start.replace(EXPORT, '')};return ${name}({own:import.meta.url,chunk:"${chunk}",load:()=>import("./chunks/${chunk}").then(m=>m.${there}),again:a=>import(a).then(m=>m.KovDigikompass)})})();`,
  )
}

export const survivingEntry = (): Plugin => {
  let start = ''
  return {
    name: 'surviving-entry',
    async buildStart() {
      start = await startCode()
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const entry = bundle[ENTRY]
        if (entry?.type !== 'chunk') return this.error(`${ENTRY} was not built`)
        entry.code = surviving(entry.code, start)
      },
    },
  }
}
