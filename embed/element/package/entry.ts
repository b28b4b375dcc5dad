/**
 * Makes the built entry survive an update. A cached entry may name a chunk that is gone; then it asks for itself once
 * more under an address that no cache knows, and what comes names the chunk that is there. Done after the build, because
 * a dynamic import in the source would bring Vite's helper along, which lies in the very chunk that may be gone.
 */
import type { Plugin } from 'vite'

const ENTRY = 'kov-digikompass.js'
/** The entry's one import: the name in the chunk, the name in the entry, the chunk. */
const IMPORT = /^import\s*\{\s*(\w+) as (\w+)\s*\}\s*from\s*"(\.\/chunks\/[\w-]+\.js)";/

const guarded = (_all: string, there: string, here: string, chunk: string): string =>
  [
    `const ${here}=await import("${chunk}").then(m=>m.${there},async error=>{`,
    'const own=new URL(import.meta.url);',
    // A page with an import map lists the hashes of what may run; what is asked for anew would be in none of them.
    'if(own.searchParams.has("fresh")||document.querySelector("script[type=importmap]"))throw error;',
    'own.searchParams.set("fresh",Math.random());',
    'return(await import(own.href)).KovDigikompass});',
  ].join('')

/** @throws RangeError where the entry does not look as expected */
export const surviving = (code: string): string => {
  if (!IMPORT.test(code)) throw new RangeError('The entry does not begin with the import of its one chunk.')
  return code.replace(IMPORT, guarded)
}

export const survivingEntry = (): Plugin => ({
  name: 'surviving-entry',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const entry = bundle[ENTRY]
      if (entry?.type !== 'chunk') return this.error(`${ENTRY} was not built`)
      entry.code = surviving(entry.code)
    },
  },
})
