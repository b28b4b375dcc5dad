/** Envelopes as somebody with a program of their own could make them. */
import { seal } from '../../protocol/envelope.ts'
import type { Item } from '../../protocol/item.ts'
import type { Setup } from './setup.ts'

/** Sealed as this item, whether or not the item has such a value. */
export const sealed = ({ keys, ctx }: Setup, item: Item, value: string) =>
  seal(keys.tally.publicKey, ctx, { ...item, values: [...item.values, value] }, value)
