/** What the collector tells everybody of a campaign: manifest, participation, lists, release, destruction. */
import type { Context } from 'hono'
import type { Published } from '../../protocol/published.ts'
import { participationIn } from '../database/participation.ts'
import type { Log } from '../log.ts'
import type { CampaignHead } from '../store.ts'
import { noCampaign, openCampaign, type Parts } from './parts.ts'

type C = Context<object, '/campaigns/:id'>

const missing = (c: C, problem: 'noLists' | 'noRelease') => c.json({ problem }, 404)

const withHead =
  (parts: Parts, answer: (c: C, head: CampaignHead) => Promise<Response> | Response) => async (c: C) => {
    const head = await openCampaign(parts, c.req.param('id'))
    return head ? answer(c, head) : noCampaign(c)
  }

/** Counted once a day; at once in a demo, which is not anonymous and lasts a few minutes. */
export const participationFor = async ({ store, now }: Parts, { id, manifest }: CampaignHead) =>
  manifest.demo ? participationIn(await store.counts(id)) : store.participation(id, now())

export const published = (parts: Parts) =>
  withHead(parts, async (c, head) => {
    const answer: Published = {
      v: 1,
      campaign: { manifest: head.manifest, signature: head.signature },
      notices: [...head.notices],
      participation: await participationFor(parts, head),
      objections: [...head.objections],
      has: head.has,
    }
    return c.json(answer)
  })

/**
 * As fast as the reader takes it, part by part; for a reader that goes away nothing more is read. When the database
 * fails in the middle, the answer breaks off: its length was never said, and half a JSON is none.
 */
const streamed = (texts: AsyncIterator<string>, log: Log): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await texts.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        log('error', 'storeFailed', error)
        // Not the error itself: the server would send its message.
        controller.error(new Error('broken off'))
      }
    },
    cancel: async () => {
      await texts.return?.()
    },
  })
}

async function* wrapped(lists: AsyncIterable<string>, signature: string | null): AsyncGenerator<string> {
  yield '{"lists":'
  yield* lists
  yield `,"signature":${JSON.stringify(signature)}}`
}

export const lists = (parts: Parts) =>
  withHead(parts, async (c, head) => {
    const text = await parts.store.listsText(head.id)
    if (!text) return missing(c, 'noLists')
    return c.body(streamed(wrapped(text, head.listsSignature), parts.log), 200, {
      'Content-Type': 'application/json',
    })
  })

export const release = (parts: Parts) =>
  withHead(parts, async (c, head) => {
    const text = head.has.release ? await parts.store.release(head.id) : undefined
    return text ? c.json(text) : missing(c, 'noRelease')
  })

export const destruction = (parts: Parts) => withHead(parts, (c, head) => c.json(head.destruction))
