/** Letters for printing, one page each: a page without scripts, whose only style is in it and which loads nothing. */

import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { momentText } from '../../../domain/time/moment.ts'
import { grouped } from '../../../protocol/code.ts'
import { fingerprintOf } from '../../../protocol/fingerprint.ts'
import { type Invited, letterOf } from '../steps/code-list.ts'
import { setText } from '../steps/code-set.ts'
import { type Words, wordsOf } from '../texts/words.ts'
import type { Letters } from './csv.ts'

type Html = ReturnType<typeof html>

export interface PrintedLetters extends Letters {
  /** Who sends it. */
  readonly sender?: string | undefined
  /** Whom to ask; without it a line to fill in. */
  readonly contact?: string | undefined
}

/** The one image: dark squares on white, drawn by a library; nothing in it comes from a file. */
const qr = (link: string, label: string): Html =>
  html`<figure class="qr" role="img" aria-label="${label}">${raw(
    renderSVG(link, { ecc: 'M', border: 4, pixelSize: 4 }),
  )}</figure>`

const list = (points: readonly string[]): Html =>
  html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>`

const letterFor = (who: Invited, letters: PrintedLetters, words: Words['letter']): Html => {
  const { link } = letterOf(letters.list, who)
  const close = momentText(letters.list.to, letters.language, 'long')
  const from = momentText(letters.list.from, letters.language, 'long')
  return html`<section class="letter">
<header><p class="sender">${letters.sender ?? words.sender}</p><p class="to">${who.name}</p></header>
<h1>${words.title}</h1>
${letters.list.demo ? html`<p class="demo">${words.demo}</p>` : ''}
<p>${words.about}</p>
<p>${words.how}</p>
<div class="invitation">
${qr(link, words.qr)}
<dl>
<dt>${words.code}</dt><dd class="code">${grouped(who.code)}</dd>
<dt>${words.fingerprint}</dt><dd><span class="code">${fingerprintOf(letters.list.ctx)}</span> <span class="set">${words.set(setText(letters.list))}</span></dd>
<dt>${words.open}</dt><dd>${words.span(from, close)}</dd>
<dt>${words.link}</dt><dd class="string"><a href="${link}">${link}</a></dd>
</dl>
</div>
<h2>${words.steps}</h2>
<ol>${words.stepsText.map((step) => html`<li>${step}</li>`)}</ol>
<h2>${words.who}</h2>
${list(words.whoText)}
<h2>${words.keep}</h2>
${list(words.keepText)}
<p class="contact"><b>${words.contact}</b> ${letters.contact ?? html`<span class="blank">${words.blank}</span>`}</p>
</section>`
}

/** @param style the style sheet, as the address of its data (`letterStyle`) */
export const lettersPage = (letters: PrintedLetters, style: string): string => {
  const words = wordsOf(letters.language).letter
  const page = html`<!doctype html>
<html lang="${letters.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${words.title} · ${letters.list.campaign}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
${letters.who.map((who) => letterFor(who, letters, words))}
</body>
</html>
`
  return String(page)
}
