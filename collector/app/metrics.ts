/**
 * Figures about the program in the OpenMetrics format. Nothing counts deliveries: whoever collects such figures every
 * few seconds would write down when which of few municipalities was at work, and that is stored nowhere.
 */

export const CONTENT_TYPE = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

const CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const

export interface Metrics {
  answered(status: number): void
  limited(): void
  text(): string
}

interface Family {
  readonly name: string
  readonly type: 'counter' | 'gauge'
  readonly unit?: string
  readonly help: string
  readonly samples: readonly string[]
}

const write = ({ name, type, unit, help, samples }: Family): string[] => [
  `# TYPE ${name} ${type}`,
  ...(unit ? [`# UNIT ${name} ${unit}`] : []),
  `# HELP ${name} ${help}`,
  ...samples,
]

export const newMetrics = (): Metrics => {
  const answers = new Map<string, number>(CLASSES.map((c) => [c, 0]))
  let limited = 0
  return {
    answered: (status) => {
      const family = `${Math.floor(status / 100)}xx`
      answers.set(family, (answers.get(family) ?? 0) + 1)
    },
    limited: () => {
      limited++
    },
    text: () =>
      [
        {
          name: 'collector_answers',
          type: 'counter' as const,
          help: 'Answers to requests of every kind, by class of status.',
          samples: [...answers].map(([c, n]) => `collector_answers_total{class="${c}"} ${n}`),
        },
        {
          name: 'collector_limited',
          type: 'counter' as const,
          help: 'Requests refused because too many came.',
          samples: [`collector_limited_total ${limited}`],
        },
        {
          name: 'collector_uptime_seconds',
          type: 'gauge' as const,
          unit: 'seconds',
          help: 'Time since the program started.',
          samples: [`collector_uptime_seconds ${Math.floor(process.uptime())}`],
        },
        {
          name: 'collector_memory_bytes',
          type: 'gauge' as const,
          unit: 'bytes',
          help: 'Memory the program holds.',
          samples: [`collector_memory_bytes ${process.memoryUsage.rss()}`],
        },
      ]
        .flatMap(write)
        .concat('# EOF\n')
        .join('\n'),
  }
}
