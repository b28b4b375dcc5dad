/**
 * The chunk that a page has found to be replaced. A host may have told browsers to keep the entry for long, and loading
 * the page again would bring the same old one: an entry that names this chunk asks for itself anew.
 */
const KEY = 'kov-digikompass-outdated'

/** @param chunk the last part of its address */
export const noteOutdated = (chunk: string): void => {
  try {
    localStorage.setItem(KEY, chunk)
  } catch {
    // Nothing may be kept here: then the page says once more that it must be loaded again.
  }
}

export const isOutdated = (chunk: string): boolean => {
  try {
    return localStorage.getItem(KEY) === chunk
  } catch {
    return false
  }
}
