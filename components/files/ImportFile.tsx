/** Reads a file, shows what is in it, and adds it only when the official says so. */
import { useId, useState } from 'preact/hooks'
import type { Assessment } from '../../domain/assessment.ts'
import { momentHere } from '../../domain/time/moment.ts'
import type { Views } from '../../locales/et/views.ts'
import type { FileRead } from '../../storage/file.ts'
import type { App } from '../app/types.ts'

interface Props {
  app: App
  views: Views
  existing: Assessment[]
  /** Those on this device that cannot be read, by their ids. */
  unreadable: readonly string[]
  nameOfCopy: (name: string) => string
  onAdd: (a: Assessment) => Promise<void>
  /** Puts it in place of an unreadable one. */
  onReplace: (a: Assessment) => Promise<void>
}

/** How an assessment in the file relates to the one of the same id on this device. */
const relation = (
  a: Assessment,
  mine: Assessment | undefined,
  unreadable: boolean,
): 'importSame' | 'importOlder' | 'importNewer' | 'importUnreadable' | undefined => {
  if (unreadable) return 'importUnreadable'
  if (!mine) return undefined
  if (mine.updatedAt === a.updatedAt) return 'importSame'
  return mine.updatedAt > a.updatedAt ? 'importOlder' : 'importNewer'
}

const asCopy = (a: Assessment, name: string): Assessment => ({ ...a, id: crypto.randomUUID(), name })

const Found = ({
  app,
  views,
  assessment: a,
  mine,
  unreadable,
  nameOfCopy,
  onAdd,
  onReplace,
}: Omit<Props, 'existing' | 'unreadable'> & {
  assessment: Assessment
  mine: Assessment | undefined
  unreadable: boolean
}) => {
  const words = views.files
  const how = relation(a, mine, unreadable)
  const { pack } = app.ports.library
  return (
    <li class="card">
      <h3>{a.name}</h3>
      <p class="hint">
        {words.answersPlain(Object.keys(a.answers).length)} ·{' '}
        {words.changed(momentHere(a.updatedAt, app.language))}
        {a.pack.version !== pack.version && ` · ${words.importOtherPack} (${a.pack.version})`}
        {how && ` · ${words[how]}`}
      </p>
      <div class="actions">
        {how === undefined && (
          <button type="button" class="primary" onClick={() => onAdd(a)}>
            {words.importAdd}
          </button>
        )}
        {how === 'importUnreadable' && (
          <button type="button" class="primary" onClick={() => onReplace(a)}>
            {words.importInstead}
          </button>
        )}
        {how !== undefined && (
          <button type="button" onClick={() => onAdd(asCopy(a, nameOfCopy(a.name)))}>
            {words.importAsCopy}
          </button>
        )}
        {(how === 'importOlder' || how === 'importNewer') && mine && (
          <button type="button" class="quiet" onClick={() => onAdd(a)}>
            {words.importReplace}
          </button>
        )}
      </div>
    </li>
  )
}

export const ImportFile = (props: Props) => {
  const { app, views, existing, unreadable } = props
  const words = views.files
  const [read, setRead] = useState<FileRead | 'failed' | undefined>()
  const field = useId()
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    try {
      const { readFile } = await app.ports.files()
      setRead(await readFile(file))
    } catch {
      // The file was moved meanwhile, or this part of the product could not be fetched.
      setRead('failed')
    }
    // The same file can be chosen again after it has been mended.
    input.value = ''
  }
  return (
    <section class="import">
      <h2>{words.import}</h2>
      <label for={field} class="hint">
        {words.importAbout}
      </label>
      <input
        id={field}
        type="file"
        accept=".json,application/json"
        onChange={(e) => choose(e.currentTarget)}
      />
      {read === 'failed' && (
        <p class="notice bad" role="alert">
          {words.importFailed}
        </p>
      )}
      {read && read !== 'failed' && !read.ok && (
        <div class="notice bad" role="alert">
          <p>{words.problem[read.problem](read.detail)}</p>
          <p>{words.nothingChanged}</p>
        </div>
      )}
      {read && read !== 'failed' && read.ok && (
        <div role="status">
          <h3>{words.importFound}</h3>
          {read.markup && <p class="notice warn">{words.importMarkup}</p>}
          <ul class="cards">
            {read.assessments.map((a) => (
              <Found
                key={a.id}
                app={app}
                views={views}
                assessment={a}
                mine={existing.find((x) => x.id === a.id)}
                unreadable={unreadable.includes(a.id)}
                nameOfCopy={props.nameOfCopy}
                onAdd={async (added) => {
                  await props.onAdd(added)
                  setRead(undefined)
                }}
                onReplace={async (added) => {
                  await props.onReplace(added)
                  setRead(undefined)
                }}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
