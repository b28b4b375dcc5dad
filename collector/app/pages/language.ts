/** In which language a page is asked for: by its address, or else by what the browser prefers. */
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { en } from '../texts/en.ts'
import { et } from '../texts/et.ts'
import { LANGUAGES, type Language, type Texts } from '../texts/texts.ts'

const TEXTS: Readonly<Record<Language, Texts>> = { et, en }

const known = (tag: string | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === tag?.toLowerCase().split('-')[0])

/** The first one the browser names that there is; Estonian where it names none. */
const preferred = (c: Context): Language => {
  const best = (wanted: { type: string; q: number }[]) =>
    wanted.toSorted((a, b) => b.q - a.q).find(({ type }) => known(type))?.type
  const match = accepts(c, {
    header: 'Accept-Language',
    supports: [...LANGUAGES],
    default: 'et',
    match: (wanted) => best(wanted) ?? 'et',
  })
  return known(match) ?? 'et'
}

export const languageOf = (c: Context): Language => known(c.req.query('lang')) ?? preferred(c)

export const textsOf = (language: Language): Texts => TEXTS[language]
