/** Style sheets of a page of our own: files beside it, which the build links in as they are needed. */
import type { Styles } from '../components/app/types.ts'

export const linkedStyles: Styles = {
  viewsStyle: () => import('../assets/views.css'),
  demandStyle: () => import('../assets/demand.css'),
  benchmarkStyle: () => import('../assets/benchmark.css'),
  submitStyle: () => import('../assets/submit.css'),
}
