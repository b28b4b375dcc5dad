/** What is shown where the assessment itself cannot be: made by hand, because nothing else may have come. */
import type { Language } from '../../domain/language.ts'
import { WORDS } from './words.ts'

export const failure = (
  language: Language,
  reason: 'load' | 'insecure' | 'updated',
  again: () => void,
): HTMLElement => {
  const words = WORDS[language]
  const box = document.createElement('div')
  box.className = 'failed'
  box.lang = language
  box.role = 'alert'
  const text = document.createElement('p')
  text.textContent = words[reason]
  box.append(text)
  if (reason === 'insecure') return box
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = reason === 'updated' ? words.reload : words.again
  button.addEventListener('click', again)
  box.append(button)
  return box
}
