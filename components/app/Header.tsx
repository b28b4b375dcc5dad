/** What is open, and the way to every view. */
import { useEffect, useState } from 'preact/hooks'
import { progressOf } from '../../domain/progress'
import { Bar } from '../ui/Bar'
import { Mark } from '../ui/Mark'
import { formatRoute, type View } from './route'
import type { App } from './types'

const VIEWS = ['question', 'overview', 'results', 'services', 'files', 'settings'] as const

export const Header = ({ app, view }: { app: App; view: View }) => {
  const { guide, assessment } = app
  const [open, setOpen] = useState(false)
  useEffect(() => setOpen(false), [view])
  useEffect(() => {
    if (!open) return
    const onKey = (e: KeyboardEvent) => e.key === 'Escape' && setOpen(false)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [open])
  const progress = progressOf(app.ports.library.pack, assessment)
  const shown = view === 'dimension' ? 'overview' : view
  return (
    <header class="header">
      <div class="header-line">
        <Mark />
        <p class="header-name" title={assessment.name}>
          {assessment.name}
        </p>
        <button
          type="button"
          class="menu-button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {open ? guide.closeMenu : guide.menu}
        </button>
      </div>
      <nav id="menu" class="menu" data-open={open} aria-label={guide.menu}>
        {VIEWS.map((v) => (
          <a
            key={v}
            href={formatRoute({ view: v })}
            aria-current={v === shown ? 'page' : undefined}
            onClick={(e) => {
              e.preventDefault()
              setOpen(false)
              app.go({ view: v })
            }}
          >
            {guide.nav[v]}
          </a>
        ))}
      </nav>
      <Bar {...progress} label={guide.progress.questions(progress.done, progress.of)} />
    </header>
  )
}
