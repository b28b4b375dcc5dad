/** After a form was sent with something missing: the focus goes to the first field that says what is wrong with it. */

/** @param sent the event of the form, or of a button in it; what is wrong is marked with `aria-invalid` once the view is drawn anew */
export const toFirstWrong = (sent: Pick<Event, 'currentTarget'>): void => {
  const from = sent.currentTarget
  const form = from instanceof HTMLElement ? from.closest('form') : null
  if (form) requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
