/** One line of WebDriver BiDi, below puppeteer's own pages: those know tabs only. */
export type Bidi = {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>
}

type Evaluated =
  | { type: 'success'; result: { type: string; value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } }

/**
 * Evaluates in a page, or in the browser's own window when that is the context. The outcome must be a plain
 * value (string, number, boolean) or nothing; objects travel as JSON.
 */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const parameters = { expression, target: { context }, awaitPromise: true, userActivation: true }
  const outcome = (await bidi.send('script.evaluate', parameters)).result as unknown as Evaluated
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text)
  return outcome.result.value
}

/** A function as an expression that calls it there and comes back as JSON. It can see nothing but its arguments. */
export function callOf(fn: (...args: never[]) => unknown, args: unknown[]): string {
  return `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`
}
