import type { Service } from '../../domain/content.ts'
import type { Verdict } from '../../domain/fit.ts'
import type { Desk } from '../../locales/et/desk.ts'

/** A verdict in words; a service that is only proposed "would" fit. */
export const verdictText = (desk: Desk, verdict: Verdict, status: Service['status'] | undefined): string => {
  const { proposedVerdict, verdict: words } = desk.services
  const proposed = status === 'proposed' && (verdict === 'fitsNow' || verdict === 'fitsAfter')
  return proposed ? proposedVerdict[verdict] : words[verdict]
}
