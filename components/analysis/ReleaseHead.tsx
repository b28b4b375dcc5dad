/** Of which release everything on this screen is, and whether it is a trial. Stands on every screen. */
import { dayText } from '../../domain/time/moment.ts'
import type { AnalysisProps } from './props.ts'

export const ReleaseHead = ({ desk, words, chosen }: AnalysisProps) => {
  if (!chosen) return null
  const { opened } = chosen
  const { manifest, lists, release, questions } = opened
  return (
    <div class="release-head">
      {manifest.demo && <p class="notice warn">{words.demo}</p>}
      <p>{words.release.head(manifest.id, release.total, dayText(lists.to, desk.language))}</p>
      {questions === null && <p class="notice">{words.release.otherPack(manifest.pack.version)}</p>}
    </div>
  )
}
