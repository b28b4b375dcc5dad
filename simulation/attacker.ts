/** An attacker's own client: sends whatever it likes, past every check of the real one. */
import { hashOf } from '../protocol/canonical.ts'
import type { Manifest } from '../protocol/manifest.ts'
import { type Reply, readReply, writeDelete, writePut, writeStatus } from '../protocol/wire.ts'

export interface Answer {
  readonly status: number
  /** Bytes of the body. */
  readonly size: number
  readonly headers: Headers
  /** Undefined where the body is none of the protocol's replies. */
  readonly reply: Reply | undefined
  /** What a test wants to compare: outcome, seq, and whether a box lies there. */
  readonly said: string
  readonly body: Uint8Array<ArrayBuffer>
}

const said = (reply: Reply | undefined, status: number): string => {
  if (!reply) return String(status)
  if (!reply.state) return reply.outcome
  return `${reply.outcome} seq ${reply.state.seq} ${reply.state.hash === null ? 'empty' : 'full'}`
}

/**
 * @param base the collector's base address, ending in "/"
 * @param campaign which manifest the messages are filled up for, and its ctx
 * @param always headers of every request
 */
export const attacker = (
  base: string,
  { manifest, ctx }: { manifest: Manifest; ctx: string },
  always: Record<string, string> = {},
) => {
  const at = `${base}campaigns/${manifest.id}`
  const send = async (
    method: string,
    path: string,
    body?: Uint8Array<ArrayBuffer> | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${at}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...always,
        ...headers,
      },
      ...(body !== undefined && { body }),
      redirect: 'manual',
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const reply = readReply(bytes)
    return {
      status: response.status,
      size: bytes.length,
      headers: response.headers,
      reply,
      said: said(reply, response.status),
      body: bytes,
    }
  }
  return {
    send,
    /** @param hash of another box than the one that is sent */
    put: async (code: string, seq: number, box: Uint8Array<ArrayBuffer>, hash?: string): Promise<Answer> =>
      send(
        'PUT',
        '/box',
        writePut({ ctx, code, seq, hash: hash ?? (await hashOf(box)) }, box, manifest.items.length),
      ),
    withdraw: (code: string, seq: number): Promise<Answer> =>
      send('POST', '/withdraw', writeDelete({ ctx, code, seq })),
    status: (code: string): Promise<Answer> => send('POST', '/status', writeStatus({ ctx, code })),
  }
}
export type Attacker = ReturnType<typeof attacker>
