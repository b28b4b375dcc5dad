/** Pages that are drawn once and photographed: the icon in other sizes, the tile, the panel beside its caption. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ICON = readFileSync(join(import.meta.dirname, '../../assets/icon.svg'))
const data = (type: string, bytes: Uint8Array) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
const compass = (size: number) =>
  `<img src="${data('image/svg+xml', ICON)}" width="${size}" height="${size}" alt="">`

/** Colours and type of assets/tokens.css. */
const page = (style: string, body: string) => `<!doctype html><style>
* { box-sizing: border-box; margin: 0 }
body { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; color: #1d2733 }
${style}</style>${body}`

/** @param size of the picture @param art of the icon in its middle */
export const icon = (size: number, art: number): string =>
  page(`body { width: ${size}px; height: ${size}px; display: grid; place-items: center }`, compass(art))

export const tile = (name: string, summary: string): string =>
  page(
    `body { background: #faf7f2; width: 440px; height: 280px; padding: 32px; display: grid; align-content: center; gap: 14px }
     h1 { font-size: 30px; line-height: 1.2 } p { font-size: 17px; line-height: 1.4; color: #4a5665 }`,
    `${compass(64)}<h1>${name}</h1><p>${summary.split('. ')[0]}.</p>`,
  )

/** The side panel as it is, and beside it what it is for. */
export const panelBeside = (panel: Uint8Array, name: string, caption: string): string =>
  page(
    `body { background: #faf7f2; width: 1280px; height: 800px; display: grid; grid-template-columns: 1fr 360px; gap: 88px; padding: 40px 120px; align-items: center }
     h1 { font-size: 52px; line-height: 1.15; margin: 28px 0 20px } p { font-size: 27px; line-height: 1.4; color: #4a5665 }
     .panel { width: 360px; height: 720px; border-radius: 12px; box-shadow: 0 2px 6px #0002, 0 16px 48px #0003 }`,
    `<div>${compass(96)}<h1>${name}</h1><p>${caption}</p></div><img class="panel" src="${data('image/png', panel)}" alt="">`,
  )
