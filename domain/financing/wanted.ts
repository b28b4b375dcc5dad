/** How many want each service, as a release says it: between which numbers the true one lies. */
import type { Report } from '../report/report.ts'
import type { WantedBy } from './variants.ts'

/** Those who want it now or later, among those who answered: nothing is extrapolated to the others. */
export const wantedIn = ({ demand }: Pick<Report, 'demand'>): WantedBy =>
  Object.fromEntries(
    demand.services.flatMap(({ id, wanting }) =>
      wanting ? [[id, { low: wanting.wants.low, high: wanting.wants.high }]] : [],
    ),
  )
