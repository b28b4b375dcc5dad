/** A translator in the page, as browsers have them: it puts elements around text, now and whenever something appears. */
import type { Page } from 'playwright-core'

/**
 * Replaces every text by two nested <font> elements with other words, also in open shadow roots, and keeps doing so.
 * @param obeys whether it leaves alone what is marked as not to be translated, as browsers' own translators do
 */
const translate = (obeys: boolean) => {
  const marked = (node: Node): boolean => {
    for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
      if (at instanceof Element && (at.getAttribute('translate') === 'no' || at.matches('.notranslate')))
        return true
    return false
  }
  const wrap = (text: Text) => {
    const { parentElement: parent } = text
    if (!text.data.trim() || !parent || parent.closest('font, script, style, textarea')) return
    if (obeys && marked(text)) return
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    inner.append(`⟦${text.data}⟧`)
    text.replaceWith(outer)
  }
  const within = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    const texts: Text[] = []
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node)
      if (node instanceof Element && node.shadowRoot) watch(node.shadowRoot)
    }
    texts.forEach(wrap)
  }
  const watch = (root: Node) => {
    within(root)
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records)
        if (type === 'characterData') wrap(target as Text)
        else addedNodes.forEach(within)
    }).observe(root, { childList: true, characterData: true, subtree: true })
  }
  watch(document.body)
}

export const translated = (page: Page, { obeys }: { obeys: boolean }): Promise<void> =>
  page.evaluate(translate, obeys)
