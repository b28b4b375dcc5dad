/** Stands where content is still on its way, or says that it did not come. */
import type { Guide } from '../../locales/et/guide.ts'
import type { Loaded } from '../app/loaded.ts'
import { Roomy } from './Roomy.tsx'

export const Waiting = ({ guide, loaded }: { guide: Guide; loaded: Loaded<unknown> }) =>
  loaded.kind === 'failed' ? (
    <div class="notice bad" role="alert">
      <p>{guide.problem.content}</p>
      <button type="button" aria-busy={loaded.trying} onClick={() => !loaded.trying && loaded.retry()}>
        <Roomy text={loaded.trying ? guide.loading : guide.problem.reload} room={guide.problem.reload} />
      </button>
    </div>
  ) : (
    <p class="waiting" role="status">
      {guide.loading}
    </p>
  )
