import type { Service } from '../../domain/content.ts'
import type { Verdict } from '../../domain/fit.ts'
import type { Views } from '../../locales/et/views.ts'

/** A verdict in words; a service that is only proposed "would" fit. */
export const verdictText = (
  views: Views,
  verdict: Verdict,
  status: Service['status'] | undefined,
): string => {
  const { proposedVerdict, verdict: words } = views.services
  const proposed = status === 'proposed' && (verdict === 'fitsNow' || verdict === 'fitsAfter')
  return proposed ? proposedVerdict[verdict] : words[verdict]
}
