/** The names, from the content on this machine. */
import { contentFiles } from '../../content/disk.ts'
import type { CatalogueText, DimensionNames, DimensionText, Labels, Language } from '../../domain/content.ts'
import { type Names, namesOf } from '../names.ts'
import { TEXTS } from './texts/texts.ts'

export const namesIn = (language: Language): Names => {
  const files = contentFiles()
  const { dimensions } = files[`${language}/dimensions.json`] as DimensionNames
  const { services } = files[`${language}/services.json`] as CatalogueText
  const { families } = files[`${language}/labels.json`] as Labels
  const indicators = Object.assign(
    {},
    ...Object.keys(dimensions).map((d) => (files[`${language}/${d}.json`] as DimensionText).indicators),
  ) as DimensionText['indicators']
  return namesOf({ dimensions, indicators, services, families }, TEXTS[language].show.said, language)
}
