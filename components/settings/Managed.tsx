/** What an administrator has set for this device, and what of it cannot be used. */
import { Fragment } from 'preact'
import { LANGUAGES } from '../../domain/language.ts'
import { FEATURES, isOff, type PolicyFault } from '../../domain/policy.ts'
import type { Views } from '../../locales/et/views.ts'
import type { ContentState } from '../../submit/types.ts'
import { useLoaded } from '../app/loaded.ts'
import type { App } from '../app/types.ts'

interface Props {
  app: App
  words: Views['policy']
}

const contentText = (state: ContentState | undefined, version: string, words: Props['words']): string => {
  if (!state) return words.contentWaiting
  if (state.kind === 'inUse') return words.contentInUse(version)
  if (state.kind === 'next') return words.contentNext
  const problems: Readonly<Record<string, string>> = words.contentProblem
  return words.contentFailed(problems[state.problem] ?? state.problem, state.where)
}

/** Whether the content that was set has come, and why not. */
const ContentRow = ({ app, words }: Props) => {
  const { contentState, library } = app.ports
  const loaded = useLoaded('content state', async () => contentState?.())
  const { content } = app.policy
  if (!content) return null
  const state = loaded.kind === 'ok' ? loaded.value : undefined
  return (
    <>
      <dt>{words.content}</dt>
      <dd data-content={state?.kind ?? 'waiting'}>
        {contentText(state, library.pack.version, words)}
        <p class="hint">{content.address}</p>
      </dd>
    </>
  )
}

const NAMES: Readonly<Record<string, readonly string[]>> = { language: LANGUAGES, featuresOff: FEATURES }

/** What the value of a key should be; nothing for a key that does not exist. */
const expected = (key: string, words: Props['words']): string | undefined => {
  const texts: Readonly<Record<string, string>> = words.expects
  const names = NAMES[key]
  return names ? words.expectsNames(names.join(', ')) : texts[key]
}

const Faults = ({ faults, words }: { faults: readonly PolicyFault[]; words: Props['words'] }) => (
  <div class="notice bad managed-faults">
    <p>
      <strong>{words.faults}</strong>
    </p>
    <p>{words.faultsText}</p>
    <ul class="reasons">
      {faults.map(({ key, problem, value }) => (
        <li key={`${key} ${problem} ${value}`} data-key={key}>
          <code>{key}</code>: {words.fault[problem]}
          {problem !== 'needsCollector' && value !== '' && (
            <>
              {' '}
              (<code>{value}</code>)
            </>
          )}
          . {problem !== 'needsCollector' && expected(key, words)}
        </li>
      ))}
    </ul>
  </div>
)

export const Managed = ({ app, words }: Props) => {
  const { policy } = app
  const { language, collector, campaign, counterKeys, sizeBand, featuresOff, faults } = policy
  const name = language && words.languages[language]
  const rows: (readonly [label: string, text: string, hint?: string])[] = [
    ...(name
      ? [
          [
            words.language,
            (isOff(policy, 'language') ? words.languageFixed : words.languageStart)(name),
          ] as const,
        ]
      : []),
    ...(collector ? [[words.collector, collector, words.collectorText] as const] : []),
    ...(campaign ? [[words.campaign, words.campaignText(campaign.id, campaign.fingerprint)] as const] : []),
    ...(counterKeys.length > 0
      ? [[words.counterKeys, words.counterKeysText(counterKeys.length)] as const]
      : []),
    ...(sizeBand ? [[words.sizeBand, sizeBand] as const] : []),
  ]
  return (
    <section class="managed">
      <h2>{words.title}</h2>
      <p>{words.about}</p>
      {faults.length > 0 && <Faults faults={faults} words={words} />}
      <dl class="pairs">
        {rows.map(([label, text, hint]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              {text}
              {hint && <p class="hint">{hint}</p>}
            </dd>
          </Fragment>
        ))}
        <ContentRow app={app} words={words} />
        {featuresOff.length > 0 && (
          <>
            <dt>{words.featuresOff}</dt>
            {featuresOff.map((feature) => (
              <dd key={feature} data-feature={feature}>
                {words.feature[feature]}
              </dd>
            ))}
          </>
        )}
      </dl>
    </section>
  )
}
