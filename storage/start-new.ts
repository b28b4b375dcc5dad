/**
 * The popup asks the panel to start a new assessment. Synchronously, because opening the panel closes the
 * popup, and a database write would die with it.
 */
const KEY = 'digikompass.startNew'

export const askForNew = (): void => {
  try {
    localStorage.setItem(KEY, crypto.randomUUID())
  } catch {
    // Without storage every opened panel starts anew by itself.
  }
}

/** True once after the popup has asked. */
export const takeAskForNew = (): boolean => {
  try {
    const asked = localStorage.getItem(KEY) !== null
    localStorage.removeItem(KEY)
    return asked
  } catch {
    return false
  }
}

/** Calls back when the popup asks while this page is open; returns a function that stops it. */
export const onAskForNew = (start: () => void): (() => void) => {
  const listen = (e: StorageEvent) => {
    if (e.key === KEY && e.newValue !== null && takeAskForNew()) start()
  }
  addEventListener('storage', listen)
  return () => removeEventListener('storage', listen)
}
