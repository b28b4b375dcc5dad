/** A collector that lies: it passes everything on to the real one and changes what it is told to change. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** @returns the JSON to hand out instead, or undefined to pass on what the real collector said */
export type Lie = (path: string, json: unknown) => unknown

export interface Liar {
  /** Base address, ending in "/". */
  readonly url: string
  /** From now on; undefined: tells the truth again. */
  tell(lie: Lie | undefined): void
  /** Breaks the line after the next answer of the real collector has come: stored, and never told. */
  cutNextReply(): void
  close(): Promise<void>
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const liar = async (collector: string): Promise<Liar> => {
  let lie: Lie | undefined
  let cuts = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const path = (request.url ?? '/').slice(1)
    const answer = await fetch(`${collector}${path}`, {
      method: request.method ?? 'GET',
      redirect: 'manual',
      headers: { 'content-type': request.headers['content-type'] ?? 'application/octet-stream' },
      ...(chunks.length > 0 && { body: new Uint8Array(Buffer.concat(chunks)) }),
    })
    const body = Buffer.from(await answer.arrayBuffer())
    if (cuts > 0) {
      cuts -= 1
      request.socket.destroy()
      return
    }
    const other = lie?.(path, parsed(body.toString('utf8')))
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
    })
    response.end(other === undefined ? body : JSON.stringify(other))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    tell(next) {
      lie = next
    },
    cutNextReply() {
      cuts += 1
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
