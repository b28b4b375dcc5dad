/** What an administrator has switched off, by whom, and that nothing is lost. */
import type { Feature } from '../../domain/policy.ts'
import type { Views } from '../../locales/et/views.ts'
import { Title } from '../ui/Title.tsx'

export const OffNote = ({ feature, words }: { feature: Feature; words: Views['policy'] }) => (
  <>
    <Title>{words.feature[feature]}</Title>
    <p>{words.offText}</p>
    {feature === 'submission' && <p>{words.offSubmission}</p>}
    <p>{words.offAsk}</p>
  </>
)
