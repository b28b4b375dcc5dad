/** A device's clock is not trusted: it may be ahead, behind, or set either way between two looks. */

/** What a server's clock may differ from a device's before it is said: a message takes a while, clocks drift. */
export const SKEW_MS = 5 * 60_000

/**
 * A stored moment to act at, as it may be believed now: never further ahead than its longest interval. Stored while the
 * clock was ahead, it would otherwise be waited for until that future comes.
 * @param at milliseconds since 1970 @param longest milliseconds
 */
export const atMost = (at: number, now: number, longest: number): number => Math.min(at, now + longest)

/**
 * How far this device's clock is ahead of a server's (milliseconds, negative: behind); undefined where the difference is
 * within what a message on its way and two honest clocks may differ.
 * @param sent and received are this device's clock around one request @param server what the server said in its reply
 */
export const skewOf = (sent: number, received: number, server: number): number | undefined => {
  // The server read its clock somewhere between the two.
  const ahead = server < sent ? sent - server : server > received ? received - server : 0
  return Math.abs(ahead) > SKEW_MS ? ahead : undefined
}
