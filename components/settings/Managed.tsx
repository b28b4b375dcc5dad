/** What an administrator has set for this device, and what of it cannot be used. */
import { Fragment } from 'preact'
import { LANGUAGES } from '../../domain/language.ts'
import { FEATURES, isOff, type Policy, type PolicyFault } from '../../domain/policy.ts'
import type { Views } from '../../locales/et/views.ts'

interface Props {
  policy: Policy
  words: Views['policy']
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

export const Managed = ({ policy, words }: Props) => {
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
