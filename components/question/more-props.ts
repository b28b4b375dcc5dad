import type { Dimension, Indicator } from '../../domain/content'
import type { App } from '../app/types'

export interface MoreProps {
  app: App
  dimension: Dimension
  indicator: Indicator
}
