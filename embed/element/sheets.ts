/**
 * Style sheets inside shadow roots: constructed, because a strict policy allows no style element there. Each is parsed once
 * for a page and shared by all its elements; one that comes later comes to all of them.
 */
import core from '../../assets/core.css?inline'
import type { Styles } from '../../components/app/types.ts'
import own from './element.css?inline'

const constructed = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

let sheets: readonly CSSStyleSheet[] | undefined
const roots = new Set<ShadowRoot>()

/** @returns takes the root off the list of those that get what comes later */
export const adopt = (root: ShadowRoot): (() => void) => {
  sheets ??= [constructed(core), constructed(own)]
  root.adoptedStyleSheets = [...sheets]
  roots.add(root)
  return () => roots.delete(root)
}

/** A sheet that is fetched when it is first asked for, and once. */
const late = (load: () => Promise<{ default: string }>): (() => Promise<void>) => {
  let adopted: Promise<void> | undefined
  const adoptEverywhere = async () => {
    const sheet = constructed((await load()).default)
    sheets = [...(sheets ?? []), sheet]
    for (const root of roots) root.adoptedStyleSheets.push(sheet)
  }
  return () => {
    adopted ??= adoptEverywhere()
    // What could not be fetched may be there the next time.
    adopted.catch(() => {
      adopted = undefined
    })
    return adopted
  }
}

export const adoptedStyles: Styles = {
  viewsStyle: late(() => import('../../assets/views.css?inline')),
  demandStyle: late(() => import('../../assets/demand.css?inline')),
  benchmarkStyle: late(() => import('../../assets/benchmark.css?inline')),
  submitStyle: late(() => import('../../assets/submit.css?inline')),
}
