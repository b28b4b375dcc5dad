/** The only file that knows chart.js. Registered piece by piece, drawn without animation. */
import {
  Chart,
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

/** Reads a colour token as the canvas needs it: resolved for the theme in force. */
const colours = (canvas: HTMLCanvasElement) => {
  const probe = document.createElement('span')
  canvas.parentElement?.append(probe)
  const resolve = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const found = {
    ink: resolve('--ink'),
    soft: resolve('--ink-soft'),
    line: resolve('--line'),
    accent: resolve('--accent'),
    fill: resolve('--accent-fill'),
    card: resolve('--card'),
  }
  probe.remove()
  return found
}

export const drawRadar = (canvas: HTMLCanvasElement, { labels, numbers, series }: RadarData): Radar => {
  const c = colours(canvas)
  const roomy = (canvas.parentElement?.clientWidth ?? 0) >= ROOM_FOR_LABELS
  const font = { family: getComputedStyle(canvas).fontFamily, size: 12 }
  const chart = new Chart(canvas, {
    type: 'radar',
    data: {
      labels: roomy ? labels.map(wrap) : numbers.map((n) => [n]),
      datasets: series.map(({ label, levels }, at) => ({
        label,
        data: levels,
        fill: at === 0,
        spanGaps: false,
        borderColor: at === 0 ? c.accent : c.soft,
        backgroundColor: at === 0 ? c.fill : 'transparent',
        borderWidth: at === 0 ? 2.5 : 1.5,
        borderDash: at === 0 ? [] : [5, 4],
        pointRadius: at === 0 ? 4 : 0,
        pointBackgroundColor: c.accent,
      })),
    },
    options: {
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
    },
  })
  return {
    destroy: () => chart.destroy(),
    png: () => {
      const copy = document.createElement('canvas')
      copy.width = canvas.width
      copy.height = canvas.height
      const context = copy.getContext('2d')
      if (!context) return Promise.resolve(null)
      context.fillStyle = c.card
      context.fillRect(0, 0, copy.width, copy.height)
      context.drawImage(canvas, 0, 0)
      return new Promise((resolve) => copy.toBlob(resolve, 'image/png'))
    },
  }
}
