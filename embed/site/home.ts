/** The start page: what this is, for whom, what stays where, who is trusted. */
import { html } from 'hono/html'
import { type Html, layout, type PageProps, to, wordsOf } from './layout.ts'
import type { Example } from './model.ts'
import { QUIET_POLICY } from './policy.ts'

type Home = ReturnType<typeof wordsOf>['home']

const steps = [1, 2, 3, 4]

/** The level as a picture, as in the assessment: one step filled per level reached. */
const ladder = (level: number): Html =>
  html`<span class="ladder" aria-hidden="true">${steps.map((step) => html`<span data-on="${String(step <= level)}"></span>`)}</span>`

const example = (words: Home, { dimension, question, levels }: Example): Html =>
  html`<figure class="site-example card">
    <figcaption class="hint">${words.exampleFrom(dimension)}</figcaption>
    <p class="site-question">${question}</p>
    <p class="hint">${words.exampleAbout}</p>
    <ol>${levels.map((text, level) => html`<li>${ladder(level)}<span>${text}</span></li>`)}</ol>
  </figure>`

const named = (list: Home['steps']): Html =>
  html`<ul class="site-cards">${list.map(([name, text]) => html`<li class="card"><h3>${name}</h3><p>${text}</p></li>`)}</ul>`

export const home = (props: PageProps): Html => {
  const { site, language } = props
  const words = wordsOf(language).home
  const { questions, minutes, names, example: examples } = site.bank
  const lead = words.lead(questions.short, questions.full)
  const content = html`<section class="site-hero">
      <div>
        <h1>${words.title}</h1>
        <p class="site-lead">${lead}</p>
        <p class="actions">
          <a class="site-button primary" href="${to(props, 'assessment')}">${words.start}</a>
          <a class="site-button" href="${to(props, 'extension')}">${words.install}</a>
        </p>
        <p class="hint">${words.note(minutes)}</p>
      </div>
      ${example(words, examples[language])}
    </section>
    <section>
      <h2>${words.stepsTitle}</h2>
      ${named(words.steps)}
    </section>
    <section>
      <h2>${words.dimensionsTitle(names[language].length)}</h2>
      <ul class="site-dimensions">${names[language].map(({ name, about }) => html`<li><h3>${name}</h3><p>${about}</p></li>`)}</ul>
    </section>
    <section>
      <h2>${words.forTitle}</h2>
      ${named(words.forList)}
    </section>
    <section>
      <h2>${words.whereTitle}</h2>
      <dl class="site-rows">${words.where.map(([what, text]) => html`<div><dt>${what}</dt><dd>${text}</dd></div>`)}</dl>
    </section>
    <section class="site-trust">
      <h2>${words.trustTitle}</h2>
      ${words.trustText.map((text) => html`<p>${text}</p>`)}
      <p><a href="${to(props, 'trust')}">${words.trustMore}</a></p>
    </section>`
  return layout({ ...props, title: words.title, description: lead, policy: QUIET_POLICY, content })
}
