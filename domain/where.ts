/** Where a record, a file or a message is wrong. */
import type * as z from 'zod/mini'

/** Path to the first thing that is wrong. */
export const whereOf = ({ issues }: Pick<z.core.$ZodError, 'issues'>, between = '.'): string =>
  issues
    .slice(0, 1)
    .flatMap(({ path }) => path.map(String))
    .join(between)
