/** One line of WebDriver BiDi: no library's pages, because those know tabs only and wait for lost load events. */
export type Bidi = {
  send(method: string, params: object): Promise<Record<string, unknown>>
}

type Message = { id?: number; result?: Record<string, unknown>; error?: string; message?: string }

/** @param address of a session that exists already */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (message: Message) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    waiting.get(message.id ?? 0)?.(message)
    waiting.delete(message.id ?? 0)
  })
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer({ error: 'closed' })
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  return {
    send(method, params) {
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error, message }) =>
          result ? resolve(result) : reject(new Error(`${method}: ${error} ${message ?? ''}`)),
        )
        socket.send(JSON.stringify({ id, method, params }))
      })
    },
  }
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
  const outcome = (await bidi.send('script.evaluate', parameters)) as unknown as Evaluated
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text)
  return outcome.result.value
}

/** A function as an expression that calls it there and comes back as JSON. It can see nothing but its arguments. */
export function callOf(fn: (...args: never[]) => unknown, args: unknown[]): string {
  return `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`
}
