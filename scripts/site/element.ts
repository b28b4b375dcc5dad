/** Takes in the custom element's build: one entry module and the chunks it imports, at once or later. */
import { LANGUAGES, type Language } from '../../domain/language.ts'
import type { Element, Part } from '../../embed/site/model.ts'
import { type Files, readFolder } from './files.ts'
import { integrityOf } from './hash.ts'
import { Problem } from './problem.ts'

const FOLDER = 'element'
const ENTRY = 'kov-digikompass.js'

export interface TakenElement extends Element {
  readonly files: Files
}

const partOf = (path: string, bytes: Uint8Array): Part => ({
  path: `${FOLDER}/${path}`,
  integrity: integrityOf(bytes),
})

/** @throws Problem `element` */
export const takeElement = (folder: string): TakenElement => {
  const read = () => {
    try {
      return readFolder(folder)
    } catch (cause) {
      throw new Problem('element', folder, { cause })
    }
  }
  const files = read()
  const entry = files.get(ENTRY)
  if (!entry) throw new Problem('element', `${folder}/${ENTRY}`)
  const chunks = [...files].filter(([path]) => path.endsWith('.js') && path !== ENTRY)
  return {
    entry: partOf(ENTRY, entry),
    chunks: chunks.map(([path, bytes]) => partOf(path, bytes)),
    first: Object.fromEntries(LANGUAGES.map((l) => [l, []])) as Record<Language, Part[]>,
    files: new Map([...files].map(([path, bytes]) => [`${FOLDER}/${path}`, bytes])),
  }
}
