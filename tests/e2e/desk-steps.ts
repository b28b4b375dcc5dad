/** What people do at the federation's desk, as the journeys need it. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Goes to a place on the desk by its address. */
export const goToPlace = async (page: Page, place: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = `#/${to}`
  }, place)
  await page.waitForSelector('main h1')
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** @returns what was saved, as text */
export const savedBy = async (page: Page, name: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  return readFileSync(await download.path(), 'utf8')
}

export const choose = async (page: Page, label: string, ...paths: string[]): Promise<void> => {
  await page.getByLabel(label, { exact: true }).setInputFiles(paths)
}
