/** The assessments on this device: open, rename, copy, delete, save as a file and read from one. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Action } from '../../domain/actions.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { isOff } from '../../domain/policy.ts'
import type { Listed } from '../../storage/assessments.ts'
import type { ViewProps } from '../app/lazy.tsx'
import { rescueFocus, usePlace } from '../app/place.ts'
import { Title } from '../ui/Title.tsx'
import { Bin } from './Bin.tsx'
import { copyName } from './copy-name.ts'
import { FileRow } from './FileRow.tsx'
import { ImportFile } from './ImportFile.tsx'
import { Keeping } from './Keeping.tsx'
import { saveAsFile } from './save.ts'
import { UnreadableRow } from './UnreadableRow.tsx'

const useListed = (store: ViewProps['app']['ports']['store']) => {
  const [listed, setListed] = useState<Listed[] | undefined>()
  const reload = useCallback(() => store.list().then(setListed), [store])
  useEffect(() => {
    reload()
    return store.onChange(reload)
  }, [reload, store])
  return { listed, reload }
}

const readable = (listed: readonly Listed[]): Assessment[] =>
  listed
    .flatMap((l) => (l.load.kind === 'ok' ? [l.load.value] : []))
    .sort((a, b) => b.updatedAt - a.updatedAt)

export const Files = ({ app, views }: ViewProps) => {
  const { store } = app.ports
  const words = views.files
  const files = !isOff(app.policy, 'files')
  const place = usePlace()
  const { listed = [], reload } = useListed(store)
  const [said, setSaid] = useState<{ text: string; undo?: () => void }>({ text: '' })
  const all = readable(listed)
  const here = all.filter((a) => a.deletedAt === null)
  const binned = all.filter((a) => a.deletedAt !== null)

  /** Does something to the stored assessments, then shows the list as it is now; says so when it cannot be kept. */
  const attempt = async (work: () => Promise<{ text: string; undo?: () => void }>) => {
    try {
      setSaid(await work())
    } catch (e) {
      setSaid({
        text: (e as { problem?: string }).problem === 'full' ? words.problemFull : words.problemUnavailable,
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
      const now = Date.now()
      await store.put({
        ...a,
        id: crypto.randomUUID(),
        name: copyName(views, a.name),
        createdAt: now,
        updatedAt: now,
        rev: 0,
        backedUpAt: null,
      })
      return { text: words.imported(copyName(views, a.name)) }
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
      <ul class="cards">
        {listed.map(
          (l) =>
            l.load.kind !== 'ok' &&
            l.load.kind !== 'empty' && <UnreadableRow key={l.id} views={views} listed={l} files={files} />,
        )}
        {here.map((a) => (
          <FileRow
            key={a.id}
            app={app}
            views={views}
            assessment={a}
            onOpen={() => app.open(a).then(() => app.go({ view: 'overview' }))}
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
          onClick={() => app.open(undefined).then(() => app.go({ view: 'question' }))}
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
        views={views}
        items={binned}
        onRestore={restore}
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
