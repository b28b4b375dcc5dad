/** Language, appearance, and how the product works in plain words. */
import { isManaged, isOff } from '../../domain/policy.ts'
import { dayText } from '../../domain/time/moment.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { useLoaded } from '../app/loaded.ts'
import { ModeSwitch } from '../ui/ModeSwitch.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Title } from '../ui/Title.tsx'
import { Managed } from './Managed.tsx'

const Paragraphs = ({ texts }: { texts: readonly string[] }) => (
  <>
    {texts.map((t) => (
      <p key={t}>{t}</p>
    ))}
  </>
)

export const Settings = ({ app, views }: ViewProps) => {
  const { guide, preferences, setPreference } = app
  const { library } = app.ports
  const words = views.settings
  const models = useLoaded('models', () => library.models())
  return (
    <article class="settings">
      <Title>{words.title}</Title>
      <Segmented
        label={guide.language.label}
        value={preferences.language}
        options={[
          ['et', guide.language.et],
          ['en', guide.language.en],
        ]}
        fixed={isOff(app.policy, 'language') ? views.policy.by : undefined}
        onChange={(v) => setPreference('language', v)}
      />
      <Segmented
        label={guide.theme.label}
        value={preferences.theme}
        options={[
          ['system', app.shell.within === undefined ? guide.theme.system : guide.theme.page],
          ['light', guide.theme.light],
          ['dark', guide.theme.dark],
        ]}
        onChange={(v) => setPreference('theme', v)}
      />
      <Segmented
        label={words.singleKeys}
        value={preferences.keys}
        options={[
          ['on', words.on],
          ['off', words.off],
        ]}
        onChange={(v) => setPreference('keys', v)}
      />
      <p class="hint">{guide.more.keysText}</p>
      <ModeSwitch app={app} />
      {isManaged(app.policy) && <Managed app={app} words={views.policy} />}
      <h2>{words.help}</h2>
      <Paragraphs texts={words.helpText} />
      <h2>{words.privacy}</h2>
      <Paragraphs
        texts={[
          app.shell.kind === 'page' ? words.privacyPage : words.privacyHere,
          ...(isOff(app.policy, 'submission') ? [words.privacyOff] : words.privacySent),
          words.privacyShared,
        ]}
      />
      <h2>{words.computed}</h2>
      <Paragraphs texts={words.computedText} />
      <h2>{words.models}</h2>
      <p>{models.kind === 'ok' && models.value.map((m) => m.name).join(' · ')}</p>
      {app.shell.openDesk && !isOff(app.policy, 'desk') && (
        <>
          <h2>{words.desk}</h2>
          <p>{words.deskText}</p>
          <div class="actions">
            <button type="button" onClick={app.shell.openDesk}>
              {words.openDesk}
            </button>
          </div>
        </>
      )}
      <h2>{words.about}</h2>
      <p>
        {words.version(
          app.shell.version,
          library.pack.version,
          dayText(library.pack.validAsOf, app.language),
        )}{' '}
        {words.licence}
      </p>
    </article>
  )
}
