/**
 * The hashes of all modules, in the one form in which browsers take them for modules that other modules import, at once
 * or later. A module whose bytes differ is not run.
 */
import type { Part } from './model.ts'
import { linkFrom } from './paths.ts'

/** @param page the page it stands in, from the root of the site */
export const importMap = (page: string, modules: readonly Part[]): string =>
  JSON.stringify({
    integrity: Object.fromEntries(modules.map(({ path, integrity }) => [linkFrom(page, path), integrity])),
  })
