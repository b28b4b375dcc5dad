/**
 * Takes public reports in as they are: pages, and the data beside them. What could not be shown under the site's policy
 * is refused while building, and so is a page whose neighbours are missing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import type { Report } from '../../embed/site/model.ts'
import { policyHash, sha256 } from './hash.ts'
import { Problem } from './problem.ts'
import { isPath } from './sums.ts'

const FOLDER = 'reports'

/** What may lie beside a report's page: it is handed on, and runs nowhere. */
const DATA = /\.(json|csv)$/

export interface TakenFile {
  readonly path: string
  readonly content: Uint8Array
}

export interface TakenReports {
  readonly pages: readonly TakenReport[]
  readonly data: readonly TakenFile[]
}

export interface TakenReport extends Report, TakenFile {
  /** Names of the files that it links to. */
  readonly neighbours: readonly string[]
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
  const links = elements.flatMap((e) => (e.tagName === 'a' ? (attribute(e, 'href') ?? []) : []))
  const neighbours = links.filter((link) => !/^(#|[a-z]+:)/.test(link))
  const file = { path: `${FOLDER}/${name}`, content }
  return {
    ...file,
    name,
    title,
    language,
    bytes: content.byteLength,
    sha256: sha256(content),
    styles,
    neighbours,
  }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch (cause) {
    throw new Problem('reportsFolder', folder, { cause })
  }
}

/** @param folder undefined: none @throws Problem `reportsFolder` or `report` */
export const takeReports = (folder: string | undefined): TakenReports => {
  if (folder === undefined) return { pages: [], data: [] }
  const names = namesIn(folder)
  const take = <T>(name: string, as: (content: Uint8Array) => T): T => {
    try {
      return as(readFileSync(join(folder, name)))
    } catch (error) {
      throw error instanceof Problem ? error : new Problem('report', name, { cause: error })
    }
  }
  const data = names
    .filter((name) => DATA.test(name) && isPath(name))
    .map((name) => take(name, (content) => ({ path: `${FOLDER}/${name}`, content })))
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => take(name, (c) => takeReport(name, c)))
  const taken = new Set([...data, ...pages].map(({ path }) => path))
  for (const { name, neighbours } of pages)
    for (const other of neighbours)
      if (!taken.has(`${FOLDER}/${other}`)) throw new Problem('report', `${name} → ${other}`)
  return { pages, data }
}
