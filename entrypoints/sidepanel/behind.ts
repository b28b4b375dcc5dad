import { browser } from '#imports'
import type { Behind } from '../../embed/mount.tsx'
import { messenger } from '../../submit/messenger.ts'
import { receive } from '../../submit/receive.ts'

/** Firefox's own consent for what an extension sends; the shared types do not know it yet. */
interface WithConsent {
  permissions: Record<'request' | 'contains', (wanted: { data_collection: string[] }) => Promise<boolean>>
}

/** An invitation's code is what Mozilla's list calls authentication information. */
const SENT = { data_collection: ['authenticationInfo'] }

const consent = (how: 'request' | 'contains'): Promise<boolean> =>
  import.meta.env.FIREFOX
    ? // Where there was no click, nothing may be asked: that is no consent, and no error either.
      (browser as unknown as WithConsent).permissions[how](SENT).catch(() => false)
    : Promise.resolve(true)

export const behind: Behind = {
  changed: () => {
    // Nobody listens while the background is being updated; it looks by itself when it starts.
    browser.runtime.sendMessage('submissions').catch(() => {})
  },
  // Answered at once where it was allowed before.
  allow: () => consent('request'),
  may: () => consent('contains'),
  // In Firefox a request from here would name this installation.
  send: import.meta.env.FIREFOX ? messenger('/messenger.html') : receive,
}
