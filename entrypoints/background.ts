/** Sends what waits when no page is open, asks how a campaign stands, and reminds on the toolbar of its close. */
import { browser, defineBackground } from '#imports'
import { isOff } from '../domain/policy.ts'
import { systemClock } from '../domain/time/clock.ts'
import { outboxParts } from '../embed/outbox.ts'
import { announcer } from '../storage/changes.ts'
import { indexedDbKv } from '../storage/indexeddb.ts'
import { badgeOf } from '../submit/badge.ts'
import { outbox } from '../submit/outbox.ts'
import { behind } from './sidepanel/behind.ts'
import { readManaged } from './sidepanel/policy.ts'

const ALARM = 'outbox'
const DAY = 86_400_000
/** After a page has said that something is about to change, its record is looked at again: the page may be gone by then. */
const SOON = 60_000

type Key = 'name' | 'badgeDays' | 'badgeAttention'

const say = (key: Key, ...values: string[]): string =>
  browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], values)

export default defineBackground(() => {
  const parts = outboxParts(indexedDbKv(), announcer(), behind)
  const { work } = outbox(parts)

  /** @returns whether there is a badge that changes from day to day */
  const showBadge = async (): Promise<boolean> => {
    const badge = badgeOf(await parts.store.list(), systemClock())
    const days = badge?.kind === 'days' ? String(badge.days) : undefined
    const text = badge ? (days ?? '!') : ''
    const title = days ? say('badgeDays', days) : say(badge ? 'badgeAttention' : 'name')
    await browser.action.setBadgeText({ text })
    await browser.action.setTitle({ title })
    if (badge) await browser.action.setBadgeBackgroundColor({ color: days ? '#1d5fae' : '#a3261f' })
    return days !== undefined
  }

  const rest = async (): Promise<void> => {
    await Promise.all([
      browser.alarms.clear(ALARM),
      browser.action.setBadgeText({ text: '' }),
      browser.action.setTitle({ title: say('name') }),
    ])
  }

  /** @param again looks once more within a minute, whatever is planned */
  const tend = async (reachable = false, again = false): Promise<void> => {
    // Asked each time: an administrator may change it while the browser runs.
    if (isOff(await readManaged(), 'submission')) return rest()
    // A background that is stopped in the middle is woken again.
    if (again || (await parts.store.list()).length > 0)
      await browser.alarms.create(ALARM, { delayInMinutes: again ? 1 : 10 })
    const next = await work(reachable)
    const daily = await showBadge()
    const now = systemClock()
    const when = Math.min(next ?? Number.POSITIVE_INFINITY, daily ? now + DAY : Number.POSITIVE_INFINITY)
    const soonest = again ? Math.min(when, now + SOON) : when
    if (soonest === Number.POSITIVE_INFINITY) await browser.alarms.clear(ALARM)
    else await browser.alarms.create(ALARM, { when: Math.max(soonest, now + 1000) })
  }
  // Where the browser stores nothing, nothing waits here either: pages say so.
  const tendQuietly = (reachable?: boolean, again?: boolean) => tend(reachable, again).catch(() => {})

  browser.alarms.onAlarm.addListener((alarm) => (alarm.name === ALARM ? tendQuietly() : undefined))
  browser.runtime.onStartup.addListener(() => tendQuietly(true))
  browser.runtime.onInstalled.addListener(() => tendQuietly(true))
  // A page has changed something. Whatever it says, nothing but this follows.
  browser.runtime.onMessage.addListener(() => {
    tendQuietly(false, true)
  })
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') tendQuietly()
  })
  self.addEventListener('online', () => tendQuietly(true))
})
