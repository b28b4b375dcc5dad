/**
 * Requests that leave without the sender's address. Firefox gives every installation an address of its own and writes
 * it into each request as `Origin`: by it, all requests of one device could be told to be one device's. A frame in a
 * sandbox has no origin, and sends `Origin: null`. So in Firefox such a frame, made for one request and removed after it,
 * is the messenger. It has no rights of an extension, and sees nothing but the request.
 */
import { type Receipt, type Receive, type Request, receive } from './receive.ts'

/** For the frame to load, in milliseconds: it lies in the extension itself. */
const LOADING_MS = 20_000
const UNREACHABLE: Receipt = { ok: false, problem: 'unreachable' }

const frameOf = (address: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe')
  // Scripts and nothing else; without "allow-same-origin" the frame has no origin.
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.hidden = true
  frame.src = address
  return frame
}

/** @param address of the messenger's page, in the same extension */
export const messenger =
  (address: string): Receive =>
  (request) =>
    new Promise((resolve) => {
      const frame = frameOf(address)
      const { port1: here, port2: there } = new MessageChannel()
      const done = (receipt: Receipt) => {
        clearTimeout(patience)
        here.close()
        frame.remove()
        resolve(receipt)
      }
      // A frame that never answers must not hold up everything that waits behind it.
      const patience = setTimeout(done, request.ms + LOADING_MS, UNREACHABLE)
      here.onmessage = ({ data }: MessageEvent<Receipt>) => done(data)
      // "*", because whoever has no origin cannot be addressed by one; the window is the one made above.
      frame.onload = () => frame.contentWindow?.postMessage(request, '*', [there])
      document.documentElement.append(frame)
    })

/** In the messenger's own page: carries what the page around it hands over, and brings back what came. */
export const carry = (): void => {
  addEventListener('message', async ({ data, ports: [port], source }: MessageEvent<Request>) => {
    if (source === parent && port) port.postMessage(await receive(data))
  })
}
