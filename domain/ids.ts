/** What names things across content and assessments. */
import * as z from 'zod/mini'

/** Indicator id: dimension, dot, number ("3.2"). Stable for ever; a changed anchor raises `revision`. */
export const IndicatorId = z.string().check(z.regex(/^\d{1,2}\.\d{1,3}$/))
export const ServiceId = z.string().check(z.regex(/^[a-z][a-z-]{1,31}$/))
/** The four families the federation's analysis of 2021–2022 named: advice, shared systems, procurement, cyber. */
export const Family = z.literal(['A', 'S', 'P', 'C'])
