/** Hands out the data files beside it. Vite makes each file its own chunk, fetched when first asked for. */
import type { Pack } from '../domain/content.ts'
import type { Library } from '../domain/library.ts'
import pack from './pack.json'

const files = import.meta.glob<unknown>('./{*/*,benefits,duties,models,services}.json', { import: 'default' })

const part = async <T>(path: string): Promise<T> => {
  const load = files[`./${path}.json`]
  if (!load) throw new Error(`no content file ${path}`)
  // The content tests hold every file against its schema, so that no page has to.
  return (await load()) as T
}

/** The same for other content. @param part hands out a file by its path without the ending, `et/3.more` */
export const libraryOf = (pack: Pack, part: <T>(path: string) => Promise<T>): Library => ({
  pack,
  names: (language) => part(`${language}/dimensions`),
  text: (dimension, language) => part(`${language}/${dimension}`),
  more: (dimension, language) => part(`${language}/${dimension}.more`),
  facts: (dimension) => part(`facts/${dimension}`),
  labels: (language) => part(`${language}/labels`),
  services: async () =>
    (await part<{ services: Awaited<ReturnType<Library['services']>> }>('services')).services,
  serviceTexts: (language) => part(`${language}/services`),
  benefits: async () =>
    (await part<{ benefits: Awaited<ReturnType<Library['benefits']>> }>('benefits')).benefits,
  benefitTexts: async (language) =>
    (await part<{ benefits: Awaited<ReturnType<Library['benefitTexts']>> }>(`${language}/benefits`)).benefits,
  duties: async () => (await part<{ duties: Awaited<ReturnType<Library['duties']>> }>('duties')).duties,
  models: async () => (await part<{ models: Awaited<ReturnType<Library['models']>> }>('models')).models,
})

export const library: Library = libraryOf(pack as Pack, part)
