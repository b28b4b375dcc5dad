/** The demand map: need to the right, how many want it upwards, each service as large as what is not known exactly. */
import { html } from 'hono/html'
import type { ServiceFigures } from '../../domain/report/demand.ts'
import type { Html } from './pictures.ts'
import type { Speech } from './speech.ts'

const SIZE = { width: 480, height: 320, left: 46, bottom: 40, top: 12, right: 14 } as const
const NEED_TOP = 3

/** The next round number above, for an axis of four steps. */
const axisTop = (most: number): number => Math.max(20, Math.ceil(most / 20) * 20)

const round = (x: number): number => Math.round(x * 10) / 10

interface Box {
  readonly number: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const scaleOf = (most: number) => {
  const { width, height, left, bottom, top, right } = SIZE
  const x = (need: number) => round(left + (need / NEED_TOP) * (width - left - right))
  const y = (wants: number) => round(height - bottom - (wants / most) * (height - bottom - top))
  return { x, y }
}

const boxesOf = (services: readonly ServiceFigures[], { x, y }: ReturnType<typeof scaleOf>): Box[] =>
  services.flatMap(({ need, wanting }, at) => {
    const level = need?.whole?.level
    if (!level || !wanting) return []
    const [left, top] = [x(level.low), y(wanting.wants.high)]
    const width = round(Math.max(10, x(level.high) - left))
    const height = round(Math.max(10, y(wanting.wants.low) - top))
    return [{ number: at + 1, x: left, y: top, width, height }]
  })

interface Label {
  readonly number: number
  readonly x: number
  readonly y: number
}

/** Numbers in the middle of their boxes; one that would lie on another moves down until it can be read. */
const labelsOf = (boxes: readonly Box[]): Label[] => {
  const placed: Label[] = []
  const isTaken = (x: number, y: number) =>
    placed.some((other) => Math.abs(other.x - x) < 15 && Math.abs(other.y - y) < 12)
  for (const { number, x, y, width, height } of boxes) {
    const at = { x: round(x + width / 2), y: round(y + height / 2 + 4) }
    while (isTaken(at.x, at.y)) at.y += 4
    placed.push({ number, ...at })
  }
  return placed
}

export const demandMap = (services: readonly ServiceFigures[], { words }: Speech): Html | '' => {
  const { picture, pictureAbout, axis } = words.services
  const most = axisTop(Math.max(0, ...services.map((s) => s.wanting?.wants.high ?? 0)))
  const scale = scaleOf(most)
  const boxes = boxesOf(services, scale)
  if (boxes.length === 0) return ''
  const { width, height, bottom, left, top } = SIZE
  const base = height - bottom
  const steps = [0, 1, 2, 3, 4].map((n) => (n * most) / 4)
  return html`<figure class="map"><figcaption>${picture}</figcaption><svg viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
${[0, 1, 2, 3].map((n) => html`<path class="grid" d="M${scale.x(n)} ${top}V${base}"/><text class="end" x="${scale.x(n)}" y="${base + 15}">${n}</text>`)}
${steps.map((n) => html`<path class="grid" d="M${left} ${scale.y(n)}H${width - 14}"/><text class="side" x="${left - 6}" y="${scale.y(n) + 4}">${n}</text>`)}
<text class="axis" x="${(left + width) / 2}" y="${height - 6}">${axis.need}</text><text class="axis" transform="rotate(-90)" x="${-base / 2}" y="12">${axis.wants}</text>
${boxes.map((b) => html`<rect class="box" x="${b.x}" y="${b.y}" width="${b.width}" height="${b.height}" rx="3"/>`)}
${labelsOf(boxes).map((l) => html`<text class="name" x="${l.x}" y="${round(l.y)}">${l.number}</text>`)}
</svg><p class="note">${pictureAbout}</p></figure>`
}
