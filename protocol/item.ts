/** One thing that is asked, sealed and counted on its own: its name and the finite list of its values. */
import * as z from 'zod/mini'

/** The value of what was not answered, not asked or not known to apply: always the first of a list. */
export const NONE = 'none'

/** Longest value, in ASCII characters: what fits an envelope (envelope.ts). */
export const VALUE_MAX = 45
/** More than any pack has; keeps a hostile manifest from costing time. */
export const ITEMS_MAX = 400

/** "answer/1.1", "dimension/1", "service/volis/need", "family/A/when". */
export const ItemId = z
  .string()
  .check(z.regex(/^(answer|dimension|service|family)(\/[A-Za-z0-9.-]{1,40}){1,2}$/))
export const ItemValue = z.string().check(z.regex(/^[A-Za-z0-9.-]+$/), z.maxLength(VALUE_MAX))

export const Item = z.strictObject({
  id: ItemId,
  values: z.array(ItemValue).check(z.minLength(2), z.maxLength(16)),
})
export type Item = z.infer<typeof Item>

/** Which value each item has: complete, nothing besides. What the review screen shows and what is sealed. */
export type Values = Readonly<Record<string, string>>
