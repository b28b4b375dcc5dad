/** Pictures for the stores, taken from the very package that is uploaded, with a simulated municipality's answers. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { packOnDisk } from '../../content/disk.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Language } from '../../domain/language.ts'
import { simulate } from '../../simulation/municipality.ts'
import { worldOf } from '../../simulation/world.ts'
import { launchExtension, launchPage } from '../../tests/e2e/harness/chromium.ts'
import { icon, panelBeside, tile } from './drawn.ts'
import { LANGUAGES, packagedTexts, SHOTS, type Shot, storeTexts } from './texts.ts'

/** Chrome and Edge take this size, addons.mozilla.org any. */
export const SHOT = { width: 1280, height: 800 }
/** Width and height of each drawn picture, by file name. */
export const DRAWN = {
  // Chrome: 96 pixels of icon in 128; Edge: a logo of 300; both: a tile of 440 by 280.
  'icon-128.png': [128, 128],
  'logo-300.png': [300, 300],
  'tile-440x280.png': [440, 280],
} as const
const PANEL = { width: 360, height: 720 }

const ROUTES: Record<Shot, string> = {
  question: 'sidepanel.html#/question/4.2',
  results: 'report.html#/results',
  services: 'report.html#/services',
  demand: 'report.html#/demand',
  proof: 'report.html#/submit/proof',
}
const READY: Record<Shot, string> = {
  question: '.level',
  results: '.profile-table tbody tr',
  services: '.card[data-service]',
  demand: '.demand-service',
  proof: '.submit h2',
}

const NAMES: Record<Language, string> = { et: 'Enesehindamine 2027', en: 'Self-assessment 2027' }

/** Drawn from a seed: the same in every release, as long as the questions are the same. */
const example = (language: Language): Assessment => {
  const { pack, catalogue } = packOnDisk()
  const world = worldOf('store', pack, catalogue, ['small', 'middle', 'large'])
  const a = simulate(world, '0001', 'middle')
  return { ...a, id: 'example-2027', name: NAMES[language], mode: 'full', backedUpAt: a.updatedAt }
}

const put = (page: Page, language: Language, assessment: Assessment): Promise<void> =>
  page.evaluate(
    ([a, l]) =>
      new Promise<void>((resolve, reject) => {
        localStorage.setItem('digikompass.language', l)
        const open = indexedDB.open('digikompass')
        open.onupgradeneeded = () => open.result.createObjectStore('assessments')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const tx = open.result.transaction('assessments', 'readwrite')
          tx.objectStore('assessments').put(a, `assessment/${a.id}`)
          tx.objectStore('assessments').put(a.id, 'current')
          tx.oncomplete = () => {
            open.result.close()
            resolve()
          }
        }
      }),
    [assessment, language] as const,
  )

/** @returns bytes of each view, by name */
const views = async (extensionDir: string, language: Language): Promise<Map<Shot, Buffer>> => {
  const browser = await launchExtension({ extensionDir, language })
  try {
    const helper = await browser.openPage('manifest.json')
    await put(helper, language, example(language))
    const shots = new Map<Shot, Buffer>()
    for (const name of SHOTS) {
      const page = await browser.openPage(ROUTES[name])
      await page.waitForSelector(READY[name])
      const { width, height } = name === 'question' ? PANEL : SHOT
      await page.setViewportSize({ width, height })
      // The room of the scroll bar is left out of the picture.
      const bar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth)
      await page.setViewportSize({ width: width + bar, height })
      // The chart and the styles of later views come after the words.
      await page.waitForLoadState('networkidle')
      await page.waitForFunction(() => !document.querySelector('.radar figcaption, [aria-busy=true]'))
      if ((await page.locator('.notice.bad').count()) > 0) throw new Error(`${name} shows an error`)
      const clip = { x: 0, y: 0, width, height }
      shots.set(name, await page.screenshot({ animations: 'disabled', clip }))
      await page.close()
    }
    return shots
  } finally {
    await browser.close()
  }
}

/**
 * @param extensionDir the unpacked package for Chrome
 * @param to a folder; there will be one folder for each language in it
 */
export const drawImages = async (
  extensionDir: string,
  to: string,
  languages: readonly Language[] = LANGUAGES,
): Promise<void> => {
  const drawing = await launchPage({ ...SHOT })
  const draw = async (html: string, [width, height]: readonly [number, number], opaque = true) => {
    await drawing.page.setViewportSize({ width, height })
    await drawing.page.setContent(html)
    return drawing.page.screenshot({ omitBackground: !opaque })
  }
  try {
    for (const language of languages) {
      const folder = join(to, language)
      mkdirSync(folder, { recursive: true })
      const write = (name: string, bytes: Buffer) => writeFileSync(join(folder, name), bytes)
      const { name, description } = packagedTexts(language)
      const shots = await views(extensionDir, language)
      for (const [at, shot] of SHOTS.entries()) {
        const bytes = shots.get(shot) ?? Buffer.alloc(0)
        const whole =
          shot === 'question'
            ? await draw(panelBeside(bytes, name.message, storeTexts(language).screenshots.question), [
                SHOT.width,
                SHOT.height,
              ])
            : bytes
        write(`${at + 1}-${shot}.png`, whole)
      }
      write(
        'tile-440x280.png',
        await draw(tile(name.message, description.message), DRAWN['tile-440x280.png']),
      )
      write('icon-128.png', await draw(icon(128, 96), DRAWN['icon-128.png'], false))
      write('logo-300.png', await draw(icon(300, 300), DRAWN['logo-300.png'], false))
    }
  } finally {
    await drawing.close()
  }
}
