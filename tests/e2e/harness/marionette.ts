import { connect, type Socket } from 'node:net'
import { waitFor } from './wait.ts'

/**
 * Firefox's own remote protocol, the one below every WebDriver: messages are `length:json`. It reaches the
 * browser's own window in every version; WebDriver BiDi does so only in the newest.
 */
export class Marionette {
  readonly #socket: Socket
  readonly #waiting = new Map<number, (error: unknown, result: unknown) => void>()
  #received = Buffer.alloc(0)
  #last = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (bytes) => this.#take(bytes))
    socket.on('error', () => {})
  }

  /** A session in the browser's own window, and where BiDi joins it. Needs `--remote-allow-system-access`. */
  static async open(port: number): Promise<{ marionette: Marionette; bidiAddress: string }> {
    const socket = await waitFor(() => tryConnect(port), `Firefox to listen on port ${port}`)
    const marionette = new Marionette(socket)
    const session = await marionette.#send('WebDriver:NewSession', { webSocketUrl: true })
    await marionette.#send('Marionette:SetContext', { value: 'chrome' })
    const { webSocketUrl } = (session as { capabilities: { webSocketUrl: string } }).capabilities
    return { marionette, bidiAddress: webSocketUrl }
  }

  /** @param temporary until the browser ends; else for good, which Firefox ESR alone allows without a signature */
  install(path: string, temporary = true): Promise<unknown> {
    return this.#send('Addon:Install', { path, temporary })
  }

  /** Runs statements in the browser's window; what they put on `globalThis` stays for the next ones. */
  async run(statements: string): Promise<unknown> {
    const script = `return (async () => {${statements}\n})()`
    const parameters = { script, args: [], newSandbox: false, sandbox: 'system' }
    const result = (await this.#send('WebDriver:ExecuteScript', parameters)) as { value: unknown }
    return result.value
  }

  async quit(): Promise<void> {
    await this.#send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {})
    this.#socket.destroy()
  }

  #send(command: string, parameters: object): Promise<unknown> {
    this.#last += 1
    const id = this.#last
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]))
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (error, result) =>
        error ? reject(new Error(`${command}: ${JSON.stringify(error)}`)) : resolve(result),
      )
      this.#socket.write(`${message.length}:`)
      this.#socket.write(message)
    })
  }

  #take(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes])
    for (;;) {
      const colon = this.#received.indexOf(':')
      const length = Number(this.#received.subarray(0, colon).toString())
      if (colon < 0 || this.#received.length < colon + 1 + length) return
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, colon + 1 + length).toString())
      this.#received = this.#received.subarray(colon + 1 + length)
      // The first message is a greeting and no answer.
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message as [number, number, unknown, unknown]
      this.#waiting.get(id)?.(error, result)
      this.#waiting.delete(id)
    }
  }
}

const tryConnect = (port: number): Promise<Socket | false> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(false))
  })
