/**
 * Browsers that are handed from test to test: starting one costs more than most of what a test does in it. Each
 * borrower gets an extension with an identity of its own, or a context of its own, and so storage that nobody has
 * written to; whoever needs a browser's start, end or profile launches one instead.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { inject } from 'vitest'
import {
  type ExtensionBrowser,
  type ExtensionOptions,
  extensionIn,
  type PageBrowser,
  type PageOptions,
  pageIn,
  type RunningChromium,
  runChromium,
  type Start,
} from './chromium.ts'
import type { ExtensionPages } from './extension-pages.ts'

/** More than that are ended when they are given back. */
const AT_REST = 2

type Kept = RunningChromium & { kind: string }
/** Not in use now, the one given back last at the end. */
const resting: Kept[] = []

const isThere = ({ process }: Kept): Promise<boolean> =>
  process.cdp.send('Browser.getVersion').then(
    () => true,
    () => false,
  )

const borrow = async (start: Start): Promise<Kept> => {
  const kind = JSON.stringify([start.language ?? 'et', start.deviceScaleFactor ?? 1])
  for (;;) {
    const at = resting.findLastIndex((kept) => kept.kind === kind)
    const [kept] = at < 0 ? [] : resting.splice(at, 1)
    if (!kept) break
    if (await isThere(kept)) return kept
  }
  // The run's folder goes with the run, however this process ends.
  const profileDir = mkdtempSync(join(inject('runFolder'), 'chromium-profile-'))
  const running = await runChromium(start, profileDir)
  return { ...running, kind }
}

/** Closes every tab but a new, empty one, and forgets what was allowed. */
const tidy = async ({ process: { cdp } }: Kept): Promise<void> => {
  const { targetInfos } = (await cdp.send('Target.getTargets')) as {
    targetInfos: { targetId: string; type: string }[]
  }
  await cdp.send('Target.createTarget', { url: 'about:blank' })
  // A tab that closes by itself meanwhile is no news.
  for (const { targetId, type } of targetInfos)
    if (type === 'page') await cdp.send('Target.closeTarget', { targetId }).catch(() => {})
  await cdp.send('Browser.resetPermissions')
}

const giveBack = async (kept: Kept): Promise<void> => {
  if (!(await isThere(kept))) return
  await tidy(kept)
  resting.push(kept)
  if (resting.length > AT_REST) await resting.shift()?.process.close()
}

/** A second call does nothing: what was given back may be somebody else's by then. */
const once = <A extends unknown[]>(end: (...args: A) => Promise<void>): ((...args: A) => Promise<void>) => {
  let ended: Promise<void> | undefined
  return (...args) => {
    ended ??= end(...args)
    return ended
  }
}

/** The extension in a browser that others have used, and that has never seen this copy of it. */
export const borrowExtension = async (options: ExtensionOptions): Promise<ExtensionBrowser> => {
  const kept = await borrow(options)
  // Chromium makes the identity from the folder's path, and all that is stored belongs to the identity.
  const folder = mkdtempSync(join(tmpdir(), 'chromium-extension-'))
  const extensionDir = join(folder, 'extension')
  mkdirSync(extensionDir)
  cpSync(options.extensionDir, extensionDir, { recursive: true })
  const end = once(async (pages: ExtensionPages, id: string) => {
    await pages.disconnect()
    await kept.process.cdp.send('Extensions.uninstall', { id }).catch(() => {})
    await giveBack(kept)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return extensionIn(kept, { ...options, extensionDir }, end)
}

/** A page in a browser that others have used, in a context that nobody has. */
export const borrowPage = async (options: PageOptions): Promise<PageBrowser> => {
  const kept = await borrow(options)
  const end = once(async (context: BrowserContext) => {
    await context.close()
    await giveBack(kept)
  })
  return pageIn(kept, options, end)
}
