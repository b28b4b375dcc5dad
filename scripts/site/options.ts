/** What the build of the site is told. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from './problem.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface Options {
  readonly help: boolean
  readonly out: string
  readonly element: string
  /** Folder of the extension's packages; undefined in demos, which have none. */
  readonly extension: string | undefined
  readonly reports: string | undefined
  readonly operator: string
  /** Origins. */
  readonly collectors: readonly string[]
  readonly demo: boolean
}

const read = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        element: { type: 'string' },
        extension: { type: 'string' },
        reports: { type: 'string' },
        operator: { type: 'string' },
        collector: { type: 'string', multiple: true },
        demo: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (cause) {
    throw new Problem('options', cause instanceof Error ? cause.message : '', { cause })
  }
}

/** A policy names origins; a path there would be read as something else than was meant. */
const originOf = (address: string): string => {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.href !== `${url.origin}/`) throw new Problem('collector', address)
  return url.origin
}

/** @throws Problem `options` or `collector` */
export const readOptions = (args: readonly string[]): Options => {
  const v = read(args)
  const name = v.demo ? '-demo' : ''
  return {
    help: v.help,
    demo: v.demo,
    out: resolve(v.out ?? join(ROOT, `dist/site${name}`)),
    element: resolve(v.element ?? join(ROOT, `dist/element${name}`)),
    extension: v.demo ? undefined : resolve(v.extension ?? join(ROOT, '.output')),
    reports: v.reports === undefined ? undefined : resolve(v.reports),
    operator: v.operator?.trim() ?? '',
    collectors: (v.collector ?? []).map(originOf),
  }
}
