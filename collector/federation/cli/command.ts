/** What a command is: a row of the table that parsing, help and running are driven by. */

import type { OptionName, Value } from './options.ts'
import type { Terminal } from './terminal.ts'

/** Where a command is run: in the office, which has the codes, or on the collector's machine, which has the database. */
export type Place = 'office' | 'server'

export type Given<Needs extends OptionName, May extends OptionName> = {
  readonly [K in Needs]: Value<K>
} & { readonly [K in May]?: Value<K> } & { readonly campaign: string }

export interface Command<Needs extends OptionName = OptionName, May extends OptionName = never> {
  /** One word or two. */
  readonly name: string
  readonly place: Place
  /** Whether the campaign's name follows the command's. */
  readonly campaign: 'needed' | 'optional' | 'none'
  readonly needs: readonly Needs[]
  readonly may: readonly May[]
  /** Changes something for good: can be tried with --dry-run and asks before it acts. */
  readonly careful?: true
  /** Reads or writes codes: its files stay in the office. */
  readonly secret?: true
  run(given: Given<Needs, May>, terminal: Terminal): Promise<void>
}

/** A command whatever its options are; `run` is given what was read by them. */
export interface AnyCommand extends Omit<Command, 'needs' | 'may'> {
  readonly needs: readonly OptionName[]
  readonly may: readonly OptionName[]
}

export const command = <const Needs extends OptionName = never, const May extends OptionName = never>(
  one: Command<Needs, May>,
): AnyCommand => one
