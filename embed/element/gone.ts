/** Says in each element of the page that its code is nowhere to be had. Carried by the entry, hence so few words. */
const WORDS = {
  et: [
    'Hindamist ei õnnestunud laadida. Laadige leht uuesti. Kui see ei aita, andke teada veebilehe haldajale.',
    'Laadi leht uuesti',
  ],
  en: [
    'The assessment could not be loaded. Load the page again. If that does not help, tell the owner of this website.',
    'Load the page again',
  ],
} as const

export const sayGone = (): void => {
  for (const element of document.querySelectorAll<HTMLElement>('kov-digikompass')) {
    const language = /^en\b/i.test(element.lang || document.documentElement.lang) ? 'en' : 'et'
    const text = document.createElement('p')
    const button = document.createElement('button')
    ;[text.textContent, button.textContent] = WORDS[language]
    text.role = 'alert'
    text.lang = button.lang = language
    button.type = 'button'
    button.addEventListener('click', () => location.reload())
    element.replaceChildren(text, button)
    element.dispatchEvent(
      new CustomEvent('kov-error', { detail: { reason: 'load' }, bubbles: true, composed: true }),
    )
  }
}
