/** Stands where content is still on its way, or says that it did not come. */
import type { Guide } from '../../locales/et/guide.ts'
import type { Loaded } from '../app/loaded.ts'

export const Waiting = ({ guide, loaded }: { guide: Guide; loaded: Loaded<unknown> }) =>
  loaded.kind === 'failed' ? (
    <div class="notice bad" role="alert">
      <p>{guide.problem.content}</p>
      <button type="button" onClick={loaded.retry}>
        {guide.problem.reload}
      </button>
    </div>
  ) : (
    <p class="waiting" role="status">
      {guide.loading}
    </p>
  )
