/** Moves to the heading of a part of the page, for eyes and for a screen reader. */
export const toPart = (part: string): void => {
  document.getElementById(`demand-${part}`)?.focus()
}
