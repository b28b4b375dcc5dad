/** What names things across content and assessments. */
import * as z from 'zod/mini'

/** Indicator id: dimension, dot, number ("3.2"). Stable for ever; a changed anchor raises `revision`. */
export const IndicatorId = z.string().check(z.regex(/^\d{1,2}\.\d{1,3}$/))
