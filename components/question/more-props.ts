import type { Dimension, Indicator } from '../../domain/content.ts'
import type { App } from '../app/types.ts'

export interface MoreProps {
  app: App
  dimension: Dimension
  indicator: Indicator
}
