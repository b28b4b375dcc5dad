// Loaded into a command line before anything else: lets its clock show another moment, so that weeks pass in a test.
const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0)
const RealDate = Date

globalThis.Date = class extends RealDate {
  /** @param {any[]} given */
  constructor(...given) {
    // @ts-expect-error A date takes one value or several.
    super(...(given.length === 0 ? [RealDate.now() + shift] : given))
  }
  static now() {
    return RealDate.now() + shift
  }
}
