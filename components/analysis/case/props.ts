/** What the parts of a service's page are given. */
import type { Service, ServiceText } from '../../../domain/content.ts'
import type { ServiceFigures } from '../../../domain/report/demand.ts'
import type { AnalysisProps } from '../props.ts'

export interface CaseProps extends AnalysisProps {
  service: Service
  text: ServiceText
  /** Undefined without a release, and where the campaign did not ask after the service. */
  figures: ServiceFigures | undefined
}
