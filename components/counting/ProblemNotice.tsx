/** Why something was not done, and what to do. */
import type { LockProblem } from '../../counter/unlock.ts'
import type { CountingWords } from '../../locales/et/counting.ts'
import type { Problem } from './port.ts'
import type { Room } from './room.ts'

const lockText = (lock: LockProblem, { problem }: CountingWords): string => {
  if (lock.problem === 'wrongPassphrase') return problem.wrongPassphrase[lock.kind]
  if (lock.problem === 'tooFewShares') return problem.tooFewShares(lock.keys, lock.found)
  if (lock.problem === 'sharesDoNotOpen') return problem.sharesDoNotOpen(lock.keys)
  return problem[lock.problem]
}

const linesOf = (problem: Problem, { words, port, desk }: Room): readonly string[] => {
  if (problem.kind === 'refused')
    return [words.problem.refused, ...port.refusalWords(problem.refusals, desk.language)]
  if (problem.kind === 'lock') return [lockText(problem.lock, words)]
  if ('file' in problem) return [words.problem[problem.kind](problem.file)]
  return [words.problem[problem.kind]]
}

export const ProblemNotice = ({ room, problem }: { room: Room; problem: Problem | undefined }) =>
  problem ? (
    <div class="notice bad" role="alert">
      {linesOf(problem, room).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  ) : null
