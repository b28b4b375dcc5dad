/** The few words that must be there even when nothing else could be fetched. */
import type { Language } from '../../domain/language.ts'

export const WORDS = {
  et: {
    load: 'Hindamist ei õnnestunud laadida. Kontrollige võrguühendust.',
    insecure: 'Hindamine avaneb ainult turvalise ühendusega, mille aadressi alguses on https.',
    again: 'Proovi uuesti',
    updated: 'Hindamist on vahepeal uuendatud. Laadige leht uuesti; teie vastused on alles.',
    reload: 'Laadi leht uuesti',
  },
  en: {
    load: 'The assessment could not be loaded. Check the network connection.',
    insecure: 'The assessment opens over a secure connection only: an address that begins with https.',
    again: 'Try again',
    updated: 'The assessment has been updated meanwhile. Load the page again; your answers are kept.',
    reload: 'Load the page again',
  },
} satisfies Record<Language, Record<'load' | 'insecure' | 'again' | 'updated' | 'reload', string>>
