/** Sends prepared requests over a number of kept connections, with as little work of its own as possible. */
import { connect, type Socket } from 'node:net'

export interface Sent {
  /** From the first request to the last answer. */
  readonly ms: number
  /** Of each request in milliseconds, sorted. */
  readonly latencies: readonly number[]
  /** Answers other than 200. */
  readonly refused: number
}

const requestOf = (address: URL, body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(
      `PUT ${address.pathname} HTTP/1.1\r\nHost: ${address.host}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${body.length}\r\n\r\n`,
    ),
    body,
  ])

/** Length of a whole answer, once its head is there. */
const answerLength = (text: string): number | undefined => {
  const end = text.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1]
  if (end < 0) return undefined
  if (length === undefined) throw new Error('an answer without its length')
  return end + 4 + Number(length)
}

/** One request and its answer. @returns the status */
const exchange = (socket: Socket, request: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    let text = ''
    const take = (part: Buffer) => {
      text += part.toString('latin1')
      const length = answerLength(text)
      if (length === undefined || text.length < length) return
      socket.off('data', take)
      socket.off('error', reject)
      resolve(Number(text.slice(9, 12)))
    }
    socket.on('data', take)
    socket.once('error', reject)
    socket.write(request)
  })

export const sendAll = async (
  address: string,
  bodies: readonly Uint8Array[],
  connections: number,
): Promise<Sent> => {
  const url = new URL(address)
  const requests = bodies.map((body) => requestOf(url, body))
  const latencies: number[] = []
  let refused = 0
  let next = 0
  const work = async () => {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true })
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    for (let request = requests[next++]; request; request = requests[next++]) {
      const started = performance.now()
      if ((await exchange(socket, request)) !== 200) refused++
      latencies.push(performance.now() - started)
    }
    socket.destroy()
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, work))
  return { ms: performance.now() - started, latencies: latencies.sort((a, b) => a - b), refused }
}
