/** Where you stand, in one glance: progress, next question, what is saved; one button into the side panel. */
import type { Assessment } from '../../domain/assessment.ts'
import type { Language, Pack } from '../../domain/content.ts'
import { indicatorsOf } from '../../domain/content.ts'
import { isAnswered, minutesLeft, nextOpen, progressOf } from '../../domain/progress.ts'
import { dayText, momentHere } from '../../domain/time/moment.ts'
import type { Guide } from '../../locales/et/guide.ts'
import type { Stage } from '../../submit/types.ts'
import { Bar } from '../ui/Bar.tsx'
import { Mark } from '../ui/Mark.tsx'

interface Props {
  guide: Guide
  language: Language
  pack: Pack
  /** Undefined until the first answer. */
  assessment: Assessment | undefined
  unreadable: boolean
  /** The next question's text, in the current language. */
  nextQuestion: string | undefined
  /** Where the newest anonymised submission stands; undefined without one. */
  submission: { stage: Stage; close: number; open: boolean; demo: boolean } | 'unreadable' | undefined
  /** Whether assessments may be saved as files. */
  files: boolean
  onSubmission: () => void
  /** Absent where an administrator has switched choosing off. */
  onLanguage?: (language: Language) => void
  onContinue: () => void
  onNew: () => void
  onResults: () => void
}

const SubmissionLine = ({ guide, language, submission, onSubmission }: Props) => {
  if (!submission) return null
  const { popup } = guide
  const lineOf = ({ stage, close, open, demo }: Exclude<typeof submission, 'unreadable'>): string => {
    const line = popup.submission[stage]
    const dated = open ? popup.submissionLeft(line, dayText(close, language)) : line
    return demo ? popup.submissionDemo(dated) : dated
  }
  return (
    <button type="button" class="quiet popup-submission" data-action="submission" onClick={onSubmission}>
      {submission === 'unreadable' ? popup.submissionUnreadable : lineOf(submission)}
    </button>
  )
}

const Standing = ({ guide, pack, assessment: a, nextQuestion }: Props & { assessment: Assessment }) => {
  const progress = progressOf(pack, a)
  const { popup } = guide
  const next = nextOpen(pack, a)
  return (
    <>
      <p class="popup-name">{a.name}</p>
      <p class="figures-line">
        <strong>{guide.progress.questions(progress.done, progress.of)}</strong>
        <span>{guide.progress.minutes(minutesLeft(progress))}</span>
      </p>
      <Bar {...progress} label={guide.progress.questions(progress.done, progress.of)} />
      <div class="popup-next">
        {next === undefined ? (
          <p>{a.mode === 'short' ? popup.allDoneShort : popup.allDone}</p>
        ) : (
          <>
            <p class="hint">{popup.next}</p>
            <p class="popup-question">
              {next} {nextQuestion}
            </p>
          </>
        )}
      </div>
    </>
  )
}

export const Popup = (props: Props) => {
  const { guide, language, pack, assessment: a, unreadable } = props
  const { popup } = guide
  const started = a !== undefined && indicatorsOf(pack).some((i) => isAnswered(a.answers, i.id))
  const done = a !== undefined && nextOpen(pack, a) === undefined
  const other: Language = language === 'et' ? 'en' : 'et'
  return (
    <main class="popup">
      <header class="header-line">
        <Mark />
        <h1>{guide.product}</h1>
        {props.onLanguage && (
          <button type="button" class="quiet" lang={other} onClick={() => props.onLanguage?.(other)}>
            {guide.language[other]}
          </button>
        )}
      </header>
      {unreadable && (
        <p class="notice bad" role="alert">
          {popup.unreadable}
        </p>
      )}
      {started && a ? <Standing {...props} assessment={a} /> : <p class="popup-intro">{popup.intro}</p>}
      <button type="button" class="primary wide" data-action="continue" onClick={props.onContinue}>
        {done ? popup.review : started ? popup.resume : popup.start}
      </button>
      {started && (
        <div class="actions">
          <button type="button" data-action="results" onClick={props.onResults}>
            {popup.results}
          </button>
          <button type="button" class="quiet" data-action="new" onClick={props.onNew}>
            {popup.startNew}
          </button>
        </div>
      )}
      <SubmissionLine {...props} />
      <p class="hint">
        {a ? popup.savedAt(momentHere(a.updatedAt, language)) : popup.neverSaved}
        {props.files && (
          <>
            <br />
            {a?.backedUpAt ? popup.backedUpAt(momentHere(a.backedUpAt, language)) : popup.neverBackedUp}
          </>
        )}
        {/* What was submitted has left the device, sealed. */}
        {!props.submission && (
          <>
            <br />
            {popup.private}
          </>
        )}
      </p>
    </main>
  )
}
