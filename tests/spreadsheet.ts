/** Tables as LibreOffice understands them on an official's computer. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Estonian settings, as an official's computer has them. */
const ESTONIAN = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>et-EE</value></prop></item>
</oor:items>`

/**
 * Separator, quote, UTF-8, from the first line; then the language of the document, which decides on decimals; last, that
 * formulas are worked out, which is the worst a reader can have chosen.
 */
export const importing = (separator: string, language: string) =>
  `Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,76,1,,${language},false,true,false,false,false,0,true`

export interface Cell {
  type: string
  value: string
  text: string
}

/** The cells of the flat XML that LibreOffice writes: type, value and text as it understood them. */
const cellsIn = (xml: string, columns: number): Cell[][] =>
  [...xml.matchAll(/<table:table-row[\s\S]*?<\/table:table-row>/g)].map(([row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(
      ([, attributes = '', inner = '']) => {
        const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
        if (attribute('table:formula')) return [{ type: 'formula', value: '', text: '' }]
        const cell = {
          type: attribute('office:value-type'),
          value: attribute('office:value') || attribute('office:date-value'),
          text: inner.replace(/<[^>]+>/g, '').trim(),
        }
        const repeated = Number(attribute('table:number-columns-repeated') || 1)
        return Array.from({ length: Math.min(repeated, columns) }, () => cell)
      },
    ),
  )

/** @param columns how many of them are read */
export const openIn = (folder: string, name: string, filter: string, columns: number): Cell[][] => {
  const profile = join(folder, 'profile')
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ESTONIAN)
  const out = join(folder, 'opened')
  const args = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', `--infilter=${filter}`]
  execFileSync('soffice', [...args, '--convert-to', 'fods', '--outdir', out, join(folder, name)], {
    stdio: 'ignore',
    timeout: 60_000,
  })
  return cellsIn(readFileSync(join(out, name.replace(/csv$/, 'fods')), 'utf8'), columns)
}
