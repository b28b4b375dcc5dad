import axe, { type AxeResults, type RunOptions } from 'axe-core'

/** A Playwright page or a Firefox view. */
type Evaluates = { evaluate(source: string): Promise<unknown> }

const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
}

/**
 * The accessibility rules a page breaks, one readable line each; none when empty.
 * The source goes in over the debugging line, so the page's own security policy may stay as strict as it is.
 * @param without ids of rules that are left out
 */
export async function axeViolations(page: Evaluates, without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in globalThis`))) {
    // The source ends in an expression that no line could carry back, hence the `undefined`.
    await page.evaluate(`${axe.source};undefined`)
  }
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  const run = `axe.run(document, ${JSON.stringify({ ...OPTIONS, rules })}).then((results) => JSON.stringify(results))`
  const { violations } = JSON.parse(String(await page.evaluate(run))) as AxeResults
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${help}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
  )
}
