/** Everything the analysis says and shows besides the release itself. */
import { loadAnalysis, loadDemand, loadViews } from '../../locales/load.ts'
import { useBank, useCatalogue } from '../app/bank.ts'
import { type Loaded, useLoaded } from '../app/loaded.ts'
import type { DeskApp } from '../desk/types.ts'
import type { Reading } from './props.ts'

export const useReading = (desk: DeskApp): Loaded<Reading> => {
  const { language, ports } = desk
  const bank = useBank(desk)
  const catalogue = useCatalogue(desk)
  const rest = useLoaded(`analysis ${language}`, async () => {
    const [words, demand, views, benefits, benefitTexts] = await Promise.all([
      loadAnalysis(language),
      loadDemand(language),
      loadViews(language),
      ports.library.benefits(),
      ports.library.benefitTexts(language),
    ])
    return { words, demand, views, benefits, benefitTexts }
  })
  if (bank.kind !== 'ok') return bank
  if (catalogue.kind !== 'ok') return catalogue
  if (rest.kind !== 'ok') return rest
  const { services, texts } = catalogue.value
  return { kind: 'ok', value: { ...rest.value, bank: bank.value, catalogue: services, texts } }
}
