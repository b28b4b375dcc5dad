/** Takes in the custom element's build: one entry module and the chunks it imports, at once or later. */
import * as z from 'zod/mini'
import type { Element, Part } from '../../embed/site/model.ts'
import { type Files, readFolder } from './files.ts'
import { integrityOf } from './hash.ts'
import { Problem } from './problem.ts'

const FOLDER = 'element'
const ENTRY = 'kov-digikompass.js'

/** Which chunks the first question needs (embed/element/package/preload.ts). */
const PRELOAD = 'preload.json'
const Preload = z.strictObject({ et: z.array(z.string()), en: z.array(z.string()) })

export interface TakenElement extends Element {
  /** The modules alone: what npm and editors need beside them is no part of a site. */
  readonly files: Files
}

/** @throws Problem `element` */
export const takeElement = (folder: string): TakenElement => {
  try {
    return elementOf(readFolder(folder))
  } catch (cause) {
    throw new Problem('element', folder, { cause })
  }
}

const elementOf = (files: Files): TakenElement => {
  const modules = [...files].filter(([path]) => path.endsWith('.js'))
  const parts = new Map(
    modules.map(([path, bytes]): [string, Part] => [
      path,
      { path: `${FOLDER}/${path}`, integrity: integrityOf(bytes) },
    ]),
  )
  const part = (path: string): Part => {
    const found = parts.get(path)
    if (!found) throw new RangeError(`no module ${path}`)
    return found
  }
  const first = Preload.parse(JSON.parse(new TextDecoder().decode(files.get(PRELOAD))))
  const entry = part(ENTRY)
  return {
    entry,
    chunks: [...parts.values()].filter((p) => p !== entry),
    first: { et: first.et.map(part), en: first.en.map(part) },
    files: new Map(modules.map(([path, bytes]) => [`${FOLDER}/${path}`, bytes])),
  }
}
