/** Everything that will be sealed, generated from the very values that are handed over when it is delivered. */
import { useMemo } from 'preact/hooks'
import type { Catalogue } from '../../domain/content.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { momentText } from '../../domain/time/moment.ts'
import { loadDemand } from '../../locales/load.ts'
import type { Values } from '../../protocol/item.ts'
import { momentOf } from '../../protocol/parse.ts'
import { useBank, useCatalogue } from '../app/bank.ts'
import { useLoaded } from '../app/loaded.ts'
import { download, fileName } from '../ui/download.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Title } from '../ui/Title.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Changes } from './Changes.tsx'
import { Consent } from './Consent.tsx'
import { copyText } from './copy-text.ts'
import { type Speech, sectionsOf } from './lines.ts'
import type { CampaignProps } from './props.ts'
import { Sections } from './Sections.tsx'
import { Undecided } from './Undecided.tsx'
import { decided, isMuchPoorer, tryValues } from './values.ts'

const LeftOut = ({ words }: { words: CampaignProps['words']['review'] }) => (
  <section>
    <h2>{words.leftOut}</h2>
    <ul class="reasons">
      {words.leftOutList.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p class="hint">{words.leftOutBand}</p>
  </section>
)

interface PageProps extends CampaignProps {
  speech: Speech
  values: Values
}

const Page = ({ app, words, port, go, say, submission: s, speech, values }: PageProps) => {
  const { review } = words
  const { items, from } = s.manifest
  const sections = useMemo(() => sectionsOf(items, values, speech), [items, values, speech])
  const empty = decided(values) === 0
  const when = (ms: number) => momentText(ms, app.language)
  const saveCopy = () => {
    const now = systemClock()
    const name = fileName(`${s.id} ${review.copyName}`, now, 'txt')
    const { product } = app.guide
    const { id: campaign, fingerprint } = s
    const text = copyText(words, { product, campaign, fingerprint, when: when(now), sections })
    download(name, text, 'text/plain;charset=utf-8')
    say(review.saved(name))
  }
  return (
    <>
      <Title>{review.title}</Title>
      <p>{review.about(app.assessment.name, items.length)}</p>
      {empty && (
        <div class="notice warn">
          <p>{review.empty}</p>
          <LinkTo app={app} to={{ view: 'question' }}>
            {review.start}
          </LinkTo>
        </div>
      )}
      {s.phase === 'closed' && <p class="notice">{review.closed}</p>}
      {s.phase === 'before' && <p class="notice">{review.notYet(when(momentOf(from)))}</p>}
      {s.sealed && <Changes speech={speech} before={s.sealed.values} after={values} />}
      <Undecided app={app} words={review} values={values} title={speech.bank.title} />
      <LeftOut words={review} />
      <Sections words={review} sections={sections} />
      <div class="actions no-print">
        <button type="button" onClick={saveCopy}>
          {review.save}
        </button>
        <button type="button" class="quiet" onClick={() => print()}>
          {review.print}
        </button>
      </div>
      {s.phase !== 'closed' && !empty && (
        <Consent
          words={review.consent}
          values={values}
          replaces={s.sealed !== null || s.elsewhere}
          poorer={isMuchPoorer(s, values)}
          deliver={async (agreed) => {
            await port.deliver(s.id, agreed)
            go('status', s.id, review.consent.done)
          }}
        />
      )}
      <p class="no-print">
        <LinkTo app={app} to={{ view: 'submit', page: 'status', id: s.id }}>
          {words.back}
        </LinkTo>
      </p>
    </>
  )
}

const Valued = (props: CampaignProps & { speech: Speech; services: Catalogue }) => {
  const { app, words, submission: s, speech, services } = props
  const values = useMemo(
    () => tryValues(app, s, services),
    [app.assessment.answers, app.assessment.demand, app.assessment.mode, s.ctx, services],
  )
  if (values) return <Page {...props} speech={speech} values={values} />
  return (
    <>
      <Title>{words.review.title}</Title>
      <p class="notice bad">{words.review.outdated}</p>
      <LinkTo app={app} to={{ view: 'submit', page: 'status', id: s.id }}>
        {words.back}
      </LinkTo>
    </>
  )
}

export const Review = (props: CampaignProps) => {
  const { app, views, words } = props
  const bank = useBank(app)
  const catalogue = useCatalogue(app)
  const demand = useLoaded(`demand ${app.language}`, () => loadDemand(app.language))
  const ready = bank.kind === 'ok' && catalogue.kind === 'ok' && demand.kind === 'ok'
  const speech = useMemo(
    (): Speech | undefined =>
      ready
        ? {
            words: words.review,
            demand: demand.value,
            views,
            bank: bank.value,
            services: catalogue.value.texts,
            pack: app.ports.library.pack,
          }
        : undefined,
    [ready, words, views],
  )
  for (const loaded of [bank, catalogue, demand])
    if (loaded.kind !== 'ok') return <Waiting guide={app.guide} loaded={loaded} />
  if (!speech || catalogue.kind !== 'ok') return null
  return <Valued {...props} speech={speech} services={catalogue.value.services} />
}
