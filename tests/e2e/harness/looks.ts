/**
 * How a view is looked at. Language, colours and width meet each other in pairs: whatever two of them break together
 * shows in one of these four looks, and they cost half of all eight.
 */
import type { Page } from 'playwright-core'
import type { ColorScheme, Language } from './chromium.ts'

interface Look {
  readonly language: Language
  readonly colorScheme: ColorScheme
  readonly width: number
}

const LOOKS: readonly Look[] = [
  { language: 'et', colorScheme: 'light', width: 320 },
  { language: 'et', colorScheme: 'dark', width: 1280 },
  { language: 'en', colorScheme: 'dark', width: 320 },
  { language: 'en', colorScheme: 'light', width: 1280 },
]

/** Shows the page in each look of the language, and leaves it light. @param check of what is on screen then */
export const inEachLook = async (
  page: Page,
  language: Language,
  check: (name: string) => Promise<void>,
): Promise<void> => {
  for (const look of LOOKS.filter((l) => l.language === language)) {
    await page.emulateMedia({ colorScheme: look.colorScheme })
    await page.setViewportSize({ width: look.width, height: 800 })
    await check(`${look.language} ${look.colorScheme} ${look.width}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
