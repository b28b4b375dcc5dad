/** The assessments on this device: open, rename, copy, delete, save as a file and read from one. */
import { useState } from 'preact/hooks'
import type { Action } from '../../domain/actions.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { copyName } from '../../domain/copy-name.ts'
import { isOff } from '../../domain/policy.ts'
import { systemClock } from '../../domain/time/clock.ts'
import type { Aside } from '../../storage/aside.ts'
import type { Listed } from '../../storage/assessments.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { rescueFocus, usePlace } from '../app/place.ts'
import { Title } from '../ui/Title.tsx'
import { Bin } from './Bin.tsx'
import { FileRow } from './FileRow.tsx'
import { ImportFile } from './ImportFile.tsx'
import { Keeping } from './Keeping.tsx'
import { useStored } from './listed.ts'
import { saveAsFile } from './save.ts'
import { UnreadableRow } from './UnreadableRow.tsx'

const readable = (listed: readonly Listed[]): Assessment[] =>
  listed
    .flatMap((l) => (l.load.kind === 'ok' ? [l.load.value] : []))
    .sort((a, b) => b.updatedAt - a.updatedAt)

export const Files = ({ app, views }: ViewProps) => {
  const { store } = app.ports
  const words = views.files
  const files = !isOff(app.policy, 'files')
  const place = usePlace()
  const { listed, asides, failed, reload } = useStored(store)
  const [said, setSaid] = useState<{ text: string; undo?: () => void }>({ text: '' })
  const all = readable(listed)
  const here = all.filter((a) => a.deletedAt === null)
  const binned = all.filter((a) => a.deletedAt !== null)
  const unreadable = listed.filter(({ load }) => load.kind === 'newer' || load.kind === 'corrupt')
  const nameOfCopy = (name: string) =>
    copyName(
      name,
      all.map((a) => a.name),
      words,
    )

  /** Does something to the stored assessments, then shows the list as it is now; says so when it cannot be kept. */
  const attempt = async (work: () => Promise<{ text: string; undo?: () => void }>) => {
    try {
      setSaid(await work())
    } catch (e) {
      const { problem, load } = e as { problem?: string; load?: unknown }
      setSaid({
        text: load
          ? words.unreadable.refused
          : problem === 'full'
            ? words.problemFull
            : words.problemUnavailable,
      })
    }
    await reload()
    // What was pressed may be gone with its row.
    rescueFocus(place)
  }
  /** The open assessment is changed through its session, so that every part of the page follows. */
  const change = async (a: Assessment, action: Action) => {
    if (a.id !== app.assessment.id) return void (await store.apply(a, action))
    app.dispatch(action)
    await app.settled()
  }
  const restore = (a: Assessment) =>
    attempt(async () => {
      await change(a, { type: 'undelete' })
      return { text: '' }
    })
  const remove = (a: Assessment) =>
    attempt(async () => {
      await change(a, { type: 'delete' })
      if (a.id === app.assessment.id) await app.open(here.find((x) => x.id !== a.id))
      return { text: words.deleted(a.name), undo: () => void restore(a) }
    })
  const copy = (a: Assessment) =>
    attempt(async () => {
      const now = systemClock()
      const name = nameOfCopy(a.name)
      await store.put({
        ...a,
        id: crypto.randomUUID(),
        name,
        createdAt: now,
        updatedAt: now,
        rev: 0,
        backedUpAt: null,
      })
      return { text: words.imported(name) }
    })
  /** Where what is open was what could not be read, what has come in its place is opened. */
  const openInstead = async (id: string, a: Assessment | undefined) => {
    if (id === app.unreadable?.id || id === app.assessment.id) await app.open(a)
  }
  const putBack = (aside: Aside, over?: Assessment) =>
    attempt(async () => ({ text: (await store.putBack(aside, over)) ? '' : words.unreadable.notBack }))
  const setAside = (id: string) =>
    attempt(async () => {
      const aside = await store.setAside(id)
      await openInstead(id, here[0])
      return { text: words.unreadable.removed, ...(aside && { undo: () => void putBack(aside) }) }
    })
  const replace = (a: Assessment) =>
    attempt(async () => {
      const aside = await store.setAside(a.id, a)
      await openInstead(a.id, a)
      return { text: words.importedInstead(a.name), ...(aside && { undo: () => void putBack(aside, a) }) }
    })
  const save = (which: Assessment[]) =>
    attempt(async () => {
      const file = await saveAsFile(app, which)
      return { text: words.exported(file) }
    })

  return (
    <article class="files">
      <Title>{words.title}</Title>
      <p class="hint">{files ? words.about : views.policy.filesOff}</p>
      <p class="done-line" role="status">
        {said.text}{' '}
        {said.undo && (
          <button type="button" class="quiet" onClick={said.undo}>
            {words.undo}
          </button>
        )}
      </p>
      {failed && (
        <div class="notice bad" role="alert">
          <p>{words.listFailed}</p>
          <button type="button" onClick={() => void reload()}>
            {words.listRetry}
          </button>
        </div>
      )}
      <ul class="cards">
        {unreadable.map((l) => (
          <UnreadableRow key={l.id} views={views} listed={l} files={files} onRemove={() => setAside(l.id)} />
        ))}
        {here.map((a) => (
          <FileRow
            key={a.id}
            app={app}
            views={views}
            assessment={a}
            onOpen={() =>
              attempt(async () => {
                await app.open(a)
                app.go({ view: 'overview' })
                return { text: '' }
              })
            }
            onRename={(name) =>
              attempt(async () => {
                await change(a, { type: 'rename', name })
                return { text: '' }
              })
            }
            onCopy={() => copy(a)}
            onSave={files ? () => save([a]) : undefined}
            onDelete={() => remove(a)}
          />
        ))}
      </ul>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() =>
            attempt(async () => {
              await app.open(undefined)
              app.go({ view: 'question' })
              return { text: '' }
            })
          }
        >
          {words.startNew}
        </button>
        {files && here.length > 1 && (
          <button type="button" onClick={() => save(here)}>
            {words.exportAll}
          </button>
        )}
      </div>
      {files && (
        <ImportFile
          app={app}
          views={views}
          existing={all}
          unreadable={unreadable.map(({ id }) => id)}
          nameOfCopy={nameOfCopy}
          onReplace={replace}
          onAdd={(a) =>
            attempt(async () => {
              const written = await store.put(a)
              if (a.id === app.assessment.id) await app.open(written)
              return { text: words.imported(a.name) }
            })
          }
        />
      )}
      <Bin
        app={app}
        views={views}
        items={binned}
        asides={asides}
        files={files}
        onRestore={restore}
        onPutBack={(aside) => putBack(aside)}
        onRemoveAside={(aside) =>
          attempt(async () => {
            await store.removeAside(aside)
            return { text: '' }
          })
        }
        onRemove={(a) =>
          attempt(async () => {
            await store.remove(a.id)
            return { text: '' }
          })
        }
      />
      <Keeping app={app} views={views} />
    </article>
  )
}
