/** The only file that knows chart.js. Registered piece by piece, drawn without animation. */
import {
  Chart,
  type ChartData,
  type ChartOptions,
  Filler,
  Legend,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
} from 'chart.js'

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler, Legend, Tooltip)

export interface RadarData {
  labels: string[]
  /** Stand in for the labels where there is no room; the table beside the chart explains them. */
  numbers: string[]
  /** Levels 0–4; null where there is none. The first series is filled, the second is drawn as a dashed line. */
  series: { label: string; levels: (number | null)[] }[]
}

export interface Radar {
  /** The chart on its own background, as a picture. */
  png(): Promise<Blob | null>
  destroy(): void
}

/** Narrower than this (CSS pixels) the labels would leave no room for the chart. */
const ROOM_FOR_LABELS = 440

/** Breaks long labels into lines of about this many characters. */
const LABEL_WIDTH = 14

const wrap = (label: string): string[] => {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.pop()
    if (last === undefined) lines.push(word)
    else if (last.length + word.length > LABEL_WIDTH) lines.push(last, word)
    else lines.push(`${last} ${word}`)
  }
  return lines
}

const FORCED = '(forced-colors: active)'

const TOKENS = ['ink', 'ink-soft', 'line', 'accent', 'accent-fill', 'card'] as const

/**
 * Reads colour tokens as the canvas needs them: resolved for the theme in force, or for white paper.
 * @param paper the light theme's own, whatever was chosen and whatever a page around has set
 */
const colours = (canvas: HTMLCanvasElement, paper: boolean) => {
  const probe = document.createElement('span')
  if (paper) {
    probe.style.forcedColorAdjust = 'none'
    // Tokens are worked out anew where the class stands.
    probe.className = 'digikompass'
    probe.dataset.theme = 'light'
    for (const token of TOKENS) probe.style.setProperty(`--kov-${token}`, 'initial')
  }
  canvas.parentElement?.append(probe)
  const resolve = (colour: string) => {
    probe.style.color = colour
    return getComputedStyle(probe).color
  }
  // With forced colours every token is the colour of text, also the one that is to let the grid shine through.
  const forced = !paper && matchMedia(FORCED).matches
  const token = (name: string, system: string) => resolve(forced ? system : `var(--${name})`)
  const found = {
    ink: token('ink', 'CanvasText'),
    soft: token('ink-soft', 'CanvasText'),
    line: token('line', 'GrayText'),
    accent: token('accent', 'Highlight'),
    fill: forced ? 'transparent' : token('accent-fill', ''),
    card: token('card', 'Canvas'),
  }
  probe.remove()
  return found
}

type Colours = ReturnType<typeof colours>

export const drawRadar = (canvas: HTMLCanvasElement, { labels, numbers, series }: RadarData): Radar => {
  const roomy = (canvas.parentElement?.clientWidth ?? 0) >= ROOM_FOR_LABELS
  const font = { family: getComputedStyle(canvas).fontFamily, size: 12 }
  const dataIn = (c: Colours): ChartData<'radar', (number | null)[], string[]> => ({
    labels: roomy ? labels.map(wrap) : numbers.map((n) => [n]),
    datasets: series.map(({ label, levels }, at) => ({
      label,
      data: levels,
      // Filled across a gap, a missing level would look like a level of 0.
      fill: at === 0 && !levels.includes(null),
      spanGaps: false,
      borderColor: at === 0 ? c.accent : c.soft,
      backgroundColor: at === 0 ? c.fill : 'transparent',
      borderWidth: at === 0 ? 2.5 : 1.5,
      borderDash: at === 0 ? [] : [5, 4],
      // Between two gaps there is no line, only a point.
      pointRadius: at === 0 ? 4 : levels.includes(null) ? 3 : 0,
      pointBackgroundColor: at === 0 ? c.accent : c.soft,
    })),
  })
  const optionsIn = (c: Colours): ChartOptions<'radar'> => ({
    animation: false,
    maintainAspectRatio: false,
    // Chart.js measures labels a little too narrow.
    layout: { padding: { left: 10, right: 10 } },
    scales: {
      r: {
        min: 0,
        max: 4,
        ticks: { stepSize: 1, color: c.soft, backdropColor: 'transparent', font },
        grid: { color: c.line },
        angleLines: { color: c.line },
        pointLabels: { color: c.ink, font },
      },
    },
    plugins: { legend: { position: 'bottom', labels: { color: c.ink, font, boxWidth: 24 } } },
  })
  const first = colours(canvas, false)
  const chart = new Chart(canvas, { type: 'radar', data: dataIn(first), options: optionsIn(first) })
  const drawIn = (c: Colours) => {
    chart.data = dataIn(c)
    chart.options = optionsIn(c)
    chart.update()
  }
  // A canvas is printed as it is on screen: the style sheet for paper does not reach into it.
  const drawn = new AbortController()
  const { signal } = drawn
  addEventListener('beforeprint', () => drawIn(colours(canvas, true)), { signal })
  const drawAgain = () => drawIn(colours(canvas, false))
  addEventListener('afterprint', drawAgain, { signal })
  for (const query of [FORCED, '(prefers-color-scheme: dark)'])
    matchMedia(query).addEventListener('change', drawAgain, { signal })
  return {
    destroy: () => {
      drawn.abort()
      chart.destroy()
    },
    png: () => {
      const copy = document.createElement('canvas')
      copy.width = canvas.width
      copy.height = canvas.height
      const context = copy.getContext('2d')
      if (!context) return Promise.resolve(null)
      context.fillStyle = colours(canvas, false).card
      context.fillRect(0, 0, copy.width, copy.height)
      context.drawImage(canvas, 0, 0)
      return new Promise((resolve) => copy.toBlob(resolve, 'image/png'))
    },
  }
}
