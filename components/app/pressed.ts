/** Which key was meant, whatever layout the keyboard stands on. */

/** As much of a key press as is looked at here. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
> & { getModifierState?: (key: string) => boolean }

/** A key that belongs to a character still being put together; 229 is what browsers say where they tell nothing else. */
export const isComposing = (e: Pressed): boolean => e.isComposing || e.keyCode === 229 || e.key === 'Dead'

/** The third level of a key ("@", "€", "|"): Windows says Ctrl and Alt, others AltGr alone. */
const isThirdLevel = (e: Pressed): boolean => e.altKey || e.getModifierState?.('AltGraph') === true

/**
 * The Latin letter, lower case: as the layout writes it (Z of a German keyboard is where Y is elsewhere), or where the
 * layout writes another alphabet, as the key would in Latin.
 */
export const letterOf = ({ key, code }: Pressed): string | undefined =>
  /^[a-z]$/i.test(key)
    ? key.toLowerCase()
    : /^\P{ASCII}$/u.test(key)
      ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
      : undefined

/** The digit, also where a layout writes one only with Shift (French) or has letters there (Lithuanian). */
export const digitOf = (e: Pressed): number | undefined => {
  if (/^\d$/.test(e.key)) return Number(e.key)
  const digit =
    e.shiftKey || isThirdLevel(e) || e.key.length !== 1 ? undefined : /^Digit(\d)$/.exec(e.code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}

/** A key by itself or with Shift: no shortcut of the browser, and not the third level of a key. */
export const isPlain = (e: Pressed): boolean => !e.ctrlKey && !e.metaKey && !isThirdLevel(e)

/** Ctrl+Z (⌘Z). */
export const isUndo = (e: Pressed): boolean =>
  (e.ctrlKey || e.metaKey) && !e.shiftKey && !isThirdLevel(e) && letterOf(e) === 'z'

const NO_TEXT = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'reset', 'file', 'color', 'image'])

/** Whether what has the focus takes text, so that the keys of undo are its own. */
export const takesText = (target: EventTarget | null | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !NO_TEXT.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable)
