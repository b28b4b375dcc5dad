/** Secret files are not written into the program's own folder: what lies there is copied, packed and passed on. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { Refused } from '../steps/refused.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
/** The demo's own folder, which version control passes over. */
const DEMO = '.demo'

export const refuseInCheckout = (folder: string): void => {
  const way = relative(ROOT, resolve(folder))
  const [first = ''] = way.split(sep)
  if (first !== '..' && first !== DEMO && !isAbsolute(way)) throw new Refused('inCheckout', [resolve(folder)])
}
