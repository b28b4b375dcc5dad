/** Who has meanwhile gone on to something else is left there. */
const isElsewhere = (form: HTMLElement): boolean => {
  const { activeElement: now } = form.getRootNode() as Document | ShadowRoot
  return now !== null && now !== document.body && !form.contains(now)
}

const wrongIn = (form: HTMLElement): HTMLElement | null => {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (field) return field
  const notice =
    form.querySelector<HTMLElement>('.notice.bad') ??
    form.closest('section')?.querySelector<HTMLElement>('.notice.bad')
  if (notice) notice.tabIndex = -1
  return notice ?? null
}

/**
 * After a form was sent and not everything went well: the focus goes to the first field that says what is wrong with it;
 * where no field does, to what is said of the whole. @param from the form, or something in it
 */
export const toFirstWrong = (from: EventTarget | null): void => {
  const form = from instanceof HTMLElement ? from.closest('form') : null
  // Once the view is drawn anew.
  requestAnimationFrame(() => {
    if (form && !isElsewhere(form)) wrongIn(form)?.focus()
  })
}
