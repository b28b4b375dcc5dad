/** Fetches the comparison with others, where a shell offers the anonymised submission at all. */
import type { FunctionComponent } from 'preact'
import { useLoaded } from '../app/loaded.ts'
import type { BenchmarkProps } from '../benchmark/Benchmark.tsx'
import { Waiting } from '../ui/Waiting.tsx'

export const BenchmarkPart = (props: BenchmarkProps) => {
  const { guide, ports } = props.app
  const view = useLoaded<{ View: FunctionComponent<BenchmarkProps> }>('view benchmark', async () => {
    const [{ Benchmark }] = await Promise.all([import('../benchmark/Benchmark.tsx'), ports.benchmarkStyle()])
    return { View: Benchmark }
  })
  if (view.kind !== 'ok') return <Waiting guide={guide} loaded={view} />
  const { View } = view.value
  return <View {...props} />
}
