/**
 * What is typed into a field of ours is nobody else's: pages have shortcuts of one key ("s" for search), and from outside
 * the field is only an element of theirs. Whatever leads out of a field, or is a shortcut anyway, they hear as before.
 */
const EDITING = new Set([
  ...['Enter', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Process', 'Dead', 'Unidentified', 'Compose'],
])

/** Kinds of input that take no text. */
const NO_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

const takesText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !NO_TEXT.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable)

/** AltGr makes characters, and Windows calls it Ctrl and Alt. */
const isShortcut = (e: KeyboardEvent): boolean => (e.ctrlKey || e.metaKey) && !e.getModifierState('AltGraph')

const isTyping = (e: KeyboardEvent): boolean =>
  takesText(e.composedPath()[0]) &&
  !isShortcut(e) &&
  (e.isComposing || e.key.length === 1 || EDITING.has(e.key))

/** Only what we have used ourselves, an answer's digit, is kept back outside fields. */
const isUsed = (e: KeyboardEvent): boolean => e.defaultPrevented && !isShortcut(e) && e.key.length === 1

/** @param outside hears keys after everything of ours: the shadow root; @param signal ends it */
export const keepTyping = (outside: EventTarget, signal: AbortSignal): void => {
  for (const kind of ['keydown', 'keypress', 'keyup'])
    outside.addEventListener(
      kind,
      (e) => {
        if (isTyping(e as KeyboardEvent) || isUsed(e as KeyboardEvent)) e.stopPropagation()
      },
      { signal },
    )
}
