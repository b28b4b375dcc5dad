/** Keeps pages of one origin in step: a word that something changed, never the data itself. */
const CHANNEL = 'digikompass-changed'

export interface Announcer {
  announce(): void
  onChange(changed: () => void): () => void
}

export const announcer = (): Announcer => {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => {}, onChange: () => () => {} }
  const channel = new BroadcastChannel(CHANNEL)
  // In Node (tests) an open channel would keep the process alive.
  ;(channel as { unref?: () => void }).unref?.()
  return {
    announce: () => channel.postMessage('changed'),
    onChange(changed) {
      channel.addEventListener('message', changed)
      return () => channel.removeEventListener('message', changed)
    },
  }
}
