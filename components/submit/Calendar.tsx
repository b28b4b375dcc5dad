/** The close as a file for the official's own calendar. */
import { calendarOf } from '../../domain/calendar.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { momentText } from '../../domain/time/moment.ts'
import { momentOf } from '../../protocol/parse.ts'
import { download, fileName } from '../ui/download.ts'
import type { CampaignProps } from './props.ts'

export const Calendar = ({ app, words, say, submission: s }: CampaignProps) => {
  if (s.phase === 'closed') return null
  const { calendar } = words
  const save = () => {
    const at = momentOf(s.close)
    const file = fileName(s.id, systemClock(), 'ics')
    const text = calendarOf({
      uid: `${s.id}-${s.ctx.slice(0, 16)}@digikompass`,
      at,
      now: systemClock(),
      summary: `${app.guide.product}: ${calendar.summary}`,
      description: calendar.description(momentText(at, app.language)),
    })
    download(file, text, 'text/calendar')
    say(calendar.saved(file))
  }
  return (
    <button type="button" onClick={save}>
      {calendar.action}
    </button>
  )
}
