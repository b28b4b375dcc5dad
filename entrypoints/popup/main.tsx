import { render } from 'preact'
import { browser } from '#imports'
import '../../assets/popup.css'
import { guard } from '../../components/app/guard.ts'
import { wholePage } from '../../components/app/place.ts'
import { formatRoute } from '../../components/app/route.ts'
import { Popup } from '../../components/popup/Popup.tsx'
import { dimensionOf, type Language } from '../../domain/content.ts'
import type { Library } from '../../domain/library.ts'
import { isOff } from '../../domain/policy.ts'
import { nextOpen } from '../../domain/progress.ts'
import { chooseContent } from '../../embed/content.ts'
import { loadGuide } from '../../locales/load.ts'
import { openDevice } from '../../storage/device.ts'
import { readPreferences, writePreference } from '../../storage/preferences.ts'
import { askForNew } from '../../storage/start-new.ts'
import { readManaged } from '../sidepanel/policy.ts'
import { openSidePanel, panelWindow } from './panel.ts'
import { newestSubmission } from './submission.ts'

const root = document.getElementById('app') ?? document.body
guard(wholePage(root, document.title))
const device = openDevice()
const managed = readManaged()

/** Only the one dimension whose next question is shown is ever fetched. */
const questionText = async (
  library: Library,
  id: string | undefined,
  language: Language,
): Promise<string | undefined> => {
  const dimension = id === undefined ? undefined : dimensionOf(library.pack, id)
  if (id === undefined || !dimension) return undefined
  return (await library.text(dimension.id, language)).indicators[id]?.question
}

const content = Promise.all([device, managed]).then(([{ kv }, policy]) =>
  chooseContent(policy, kv, browser.runtime.getManifest().version),
)

/** Known before the first paint, so that nothing moves afterwards. */
const newest = Promise.all([device, managed]).then(([{ kv }, policy]) =>
  isOff(policy, 'submission') ? undefined : newestSubmission(kv),
)

const show = async (language: Language): Promise<void> => {
  const [guide, { current }, submission, policy, { library }] = await Promise.all([
    loadGuide(language),
    device,
    newest,
    managed,
    content,
  ])
  const { pack } = library
  const load = current?.load
  const assessment = load?.kind === 'ok' ? load.value : undefined
  const nextQuestion = assessment && (await questionText(library, nextOpen(pack, assessment), language))
  root.lang = language
  document.documentElement.lang = language
  root.dataset.theme = readPreferences().theme
  render(
    <Popup
      guide={guide}
      language={language}
      pack={pack}
      assessment={assessment}
      unreadable={load?.kind === 'newer' || load?.kind === 'corrupt'}
      nextQuestion={nextQuestion}
      submission={submission}
      onSubmission={async () => {
        await browser.tabs.create({
          url: `${browser.runtime.getURL('/report.html')}${formatRoute({ view: 'submit' })}`,
        })
        close()
      }}
      files={!isOff(policy, 'files')}
      {...(!isOff(policy, 'language') && {
        onLanguage: (chosen: Language) => {
          writePreference('language', chosen)
          show(chosen)
        },
      })}
      onContinue={() => openSidePanel().then(() => close())}
      onNew={() => {
        askForNew()
        openSidePanel().then(() => close())
      }}
      onResults={async () => {
        await browser.tabs.create({
          url: `${browser.runtime.getURL('/report.html')}${formatRoute({ view: 'results' })}`,
        })
        close()
      }}
    />,
    root,
  )
}

await Promise.all([managed.then((policy) => show(readPreferences(policy).language)), panelWindow])
