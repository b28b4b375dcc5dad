import type { Readable, Writable } from 'node:stream'

export type CdpEvent = { method: string; params: Record<string, unknown>; sessionId?: string }
type Reply = { id: number; result?: Record<string, unknown>; error?: { message: string } }

/**
 * Chromium's debugging pipe. Playwright speaks over the port; this second line is open from the browser's
 * first instruction, may load unpacked extensions, and closes the browser when this process dies.
 */
export class Cdp {
  readonly #write: Writable
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  readonly #listeners: ((event: CdpEvent) => void)[] = []
  #lastId = 0
  #closed = false

  constructor(write: Writable, read: Readable) {
    this.#write = write
    // A browser killed in mid-sentence breaks the pipe; whoever waits for an answer is told below.
    write.on('error', () => {})
    let buffer = ''
    read.setEncoding('utf8')
    read.on('data', (chunk: string) => {
      const messages = (buffer + chunk).split('\0')
      buffer = messages.pop() ?? ''
      for (const message of messages) this.#receive(JSON.parse(message) as Reply | CdpEvent)
    })
    read.on('close', () => {
      this.#closed = true
      for (const [id, answer] of this.#waiting) answer({ id, error: { message: 'the browser is gone' } })
      this.#waiting.clear()
    })
  }

  onEvent(listener: (event: CdpEvent) => void): void {
    this.#listeners.push(listener)
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is gone`))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
      )
      this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #receive(message: Reply | CdpEvent): void {
    if (!('id' in message)) {
      for (const listener of this.#listeners) listener(message)
      return
    }
    const answer = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    answer?.(message)
  }
}
