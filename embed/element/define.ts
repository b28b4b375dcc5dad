/** Loading this module makes `<kov-digikompass>` known to the page. */
import { KovDigikompass } from './element.ts'

const TAG = 'kov-digikompass'

// Two copies of the module on one page: the first one serves both.
if (globalThis.customElements && !customElements.get(TAG)) customElements.define(TAG, KovDigikompass)

export { KovDigikompass }
