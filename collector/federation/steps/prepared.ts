/** A step that changes something for good, in two halves: what would happen, and letting it happen. */

export interface Prepared<Summary, Result> {
  /** What stands before the change; nothing has been changed yet. */
  readonly summary: Summary
  apply(): Promise<Result>
}
