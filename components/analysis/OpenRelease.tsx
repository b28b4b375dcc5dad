/** Two ways to a release: files, or the federation's server. Nothing is kept before all of it has been checked. */
import { useState } from 'preact/hooks'
import { loadSubmit } from '../../locales/load.ts'
import type { OpenResult } from '../../submit/open-release.ts'
import type { Parts } from '../../submit/release-files.ts'
import { FromFiles } from './FromFiles.tsx'
import { type Asked, FromServer } from './FromServer.tsx'
import { problemText } from './problem-text.ts'
import type { AnalysisProps } from './props.ts'
import type { Releases } from './useReleases.ts'

interface Refused {
  readonly texts: readonly string[]
  readonly technical: string
  /** Which of what was typed is to be looked at. */
  readonly about?: Asked | undefined
}

const ABOUT: Readonly<Record<string, Asked>> = {
  address: 'server',
  insecure: 'server',
  campaignId: 'campaign',
  noCampaign: 'campaign',
}

export const OpenRelease = ({ releases, ...props }: AnalysisProps & { releases: Releases }) => {
  const { desk, words } = props
  const { ports } = desk
  const [parts, setParts] = useState<Parts>({})
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const refuse = (...texts: string[]) => setRefused({ texts, technical: '' })

  const keep = async (result: OpenResult) => {
    if (!result.ok)
      return setRefused({
        ...problemText(result, words, await loadSubmit(desk.language)),
        about: ABOUT[result.problem],
      })
    const { id } = result.checked.manifest
    const opening = await ports.opening()
    const kept = await ports.releases.keep(opening.toKeep(result.checked)).catch(() => undefined)
    if (kept === undefined) return refuse(words.refused.notKept)
    if (!kept) return refuse(words.refused.newerThere)
    setParts({})
    releases.choose(result.checked.ctx)
    desk.say(words.open.done(id))
    desk.go('')
  }
  /** One at a time; what went wrong before is off the screen. */
  const during = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
    try {
      await work()
    } catch {
      refuse(words.refused.unexpected)
    } finally {
      setBusy(false)
    }
  }
  const addFiles = (files: readonly File[]) =>
    during(async () => {
      const opening = await ports.opening()
      const read = await opening.readParts(files, parts)
      if (!read.ok) return refuse(words.refused.file[read.problem](read.name))
      setParts(read.parts)
      const documents = opening.documentsOf(read.parts)
      if (documents) await keep(await opening.check(documents))
    })
  const ask = (address: string, id: string) =>
    during(async () => {
      const opening = await ports.opening()
      return keep(await opening.ask(address, id))
    })
  return (
    <section class="open-release" aria-busy={busy}>
      <h2>{words.open.title}</h2>
      <p class="hint">{words.open.checks}</p>
      <div role="alert">
        {refused && (
          <div class="notice bad">
            <p>
              <strong>{words.refused.title}</strong>
            </p>
            {refused.texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {refused.technical && <small>{words.refused.technical(refused.technical)}</small>}
          </div>
        )}
      </div>
      <p class="working" role="status">
        {busy ? words.open.working : ''}
      </p>
      <div class="ways">
        <FromFiles words={words} parts={parts} onFiles={addFiles} onForget={() => setParts({})} />
        <FromServer words={words} wrong={refused?.about} onAsk={ask} />
      </div>
    </section>
  )
}
