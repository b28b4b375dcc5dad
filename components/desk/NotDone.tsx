/** Says that something was not done, where a room has no words of its own for it. */
import type { Failed } from './problem.ts'
import type { DeskApp } from './types.ts'

export const NotDone = ({ desk, problem }: { desk: DeskApp; problem: Failed | undefined }) =>
  problem ? (
    <p class="notice bad" role="alert">
      {desk.words.stored[problem.kind]}
    </p>
  ) : null
