/** The few words that must be there even when nothing else could be fetched. */
import type { Language } from '../../domain/language.ts'

export const WORDS = {
  et: {
    load: 'Hindamist ei õnnestunud laadida. Kontrollige võrguühendust.',
    insecure: 'Hindamine avaneb ainult turvalise ühendusega, mille aadressi alguses on https.',
    again: 'Proovi uuesti',
  },
  en: {
    load: 'The assessment could not be loaded. Check the network connection.',
    insecure: 'The assessment opens over a secure connection only: an address that begins with https.',
    again: 'Try again',
  },
} satisfies Record<Language, Record<'load' | 'insecure' | 'again', string>>
