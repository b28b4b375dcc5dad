/**
 * How a view is looked at. Language, colours and width meet each other in pairs: whatever two of them break together
 * shows in one of these four looks, and they cost half of all eight.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations } from './axe.ts'
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

/** Colours are the same in every language: their contrast is measured in one, for it takes as long as all other rules. */
const without = (language: Language): string[] => (language === 'et' ? [] : ['color-contrast'])

/** Shows the page in each look of the language, expects every rule of accessibility to hold, and leaves it light. */
export const expectAccessible = async (page: Page, language: Language, name: string): Promise<void> => {
  for (const look of LOOKS.filter((l) => l.language === language)) {
    await page.emulateMedia({ colorScheme: look.colorScheme })
    await page.setViewportSize({ width: look.width, height: 800 })
    const what = `${name} ${look.language} ${look.colorScheme} ${look.width}`
    expect(await axeViolations(page, without(language)), what).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
