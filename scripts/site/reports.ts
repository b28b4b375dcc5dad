/** Takes public reports in as they are. What could not be shown under the site's policy is refused while building. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import type { Report } from '../../embed/site/model.ts'
import { policyHash, sha256 } from './hash.ts'
import { Problem } from './problem.ts'
import { isPath } from './sums.ts'

const FOLDER = 'reports'

export interface TakenReport extends Report {
  readonly content: Uint8Array
  /** Hashes of the style sheets in it, for the site's policy. */
  readonly styles: readonly string[]
}

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

const elementsIn = (node: Parent): Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []))

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((a) => a.name === name)?.value

const textOf = (element: Element | undefined): string =>
  (element?.childNodes ?? []).map((child) => ('value' in child ? child.value : '')).join('')

/** What would run, or would not be shown, under the site's policy; undefined where there is nothing of it. */
const forbidden = (elements: readonly Element[]): string | undefined => {
  for (const element of elements) {
    const { tagName, attrs } = element
    if (['script', 'iframe', 'object', 'embed', 'base', 'form'].includes(tagName)) return `<${tagName}>`
    const inline = attrs.find(({ name }) => name === 'style' || name.startsWith('on'))
    if (inline) return `<${tagName} ${inline.name}>`
    const loads = tagName === 'a' ? undefined : (attribute(element, 'src') ?? attribute(element, 'href'))
    if (loads !== undefined && !/^(data:|#)/.test(loads)) return `<${tagName}> ${loads}`
  }
  return undefined
}

/** @throws Problem `report`, with the file and what is wrong with it */
export const takeReport = (name: string, content: Uint8Array): TakenReport => {
  const elements = elementsIn(parse(new TextDecoder('utf-8', { fatal: true }).decode(content)))
  const first = (tag: string) => elements.find(({ tagName }) => tagName === tag)
  const given = attribute(first('html'), 'lang')
  const language: Language | undefined = LANGUAGES.find((l) => l === given)
  const title = textOf(first('title')).trim()
  if (!isPath(name) || name.includes('/')) throw new Problem('report', `${name}: A–Z a–z 0–9 . _ -`)
  if (!language) throw new Problem('report', `${name}: <html lang="et">, <html lang="en">`)
  if (title === '') throw new Problem('report', `${name}: <title>`)
  const wrong = forbidden(elements)
  if (wrong !== undefined) throw new Problem('report', `${name}: ${wrong}`)
  const styles = elements.filter(({ tagName }) => tagName === 'style').map((e) => policyHash(textOf(e)))
  const [bytes, path] = [content.byteLength, `${FOLDER}/${name}`]
  return { path, name, title, language, bytes, sha256: sha256(content), content, styles }
}

/** @param folder undefined: none @throws Problem `reportsFolder` or `report` */
export const takeReports = (folder: string | undefined): TakenReport[] => {
  if (folder === undefined) return []
  const names = () => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith('.html'))
        .sort()
    } catch (cause) {
      throw new Problem('reportsFolder', folder, { cause })
    }
  }
  return names().map((name) => {
    try {
      return takeReport(name, readFileSync(join(folder, name)))
    } catch (error) {
      throw error instanceof Problem ? error : new Problem('report', name, { cause: error })
    }
  })
}
