/** What is open, and the way to every view. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isOff } from '../../domain/policy.ts'
import { progressOf } from '../../domain/progress.ts'
import { Bar } from '../ui/Bar.tsx'
import { Mark } from '../ui/Mark.tsx'
import { usePlace } from './place.ts'
import { formatRoute, type View } from './route.ts'
import type { App } from './types.ts'

const VIEWS = ['question', 'overview', 'results', 'services', 'submit', 'files', 'settings'] as const

/** Where a view without an entry of its own belongs. */
const PART_OF: { readonly [V in View]?: View } = {
  dimension: 'overview',
  demand: 'services',
  letter: 'services',
}

export const Header = ({ app, view }: { app: App; view: View }) => {
  const { guide, assessment } = app
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const place = usePlace()
  useEffect(() => setOpen(false), [view])
  useEffect(() => {
    if (!open) return
    return place.onKey((e) => {
      if (e.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    })
  }, [place, open])
  const progress = progressOf(app.ports.library.pack, assessment)
  // In a page of others it is not the page's own header.
  const Top = app.shell.within === undefined ? 'header' : 'div'
  const part = PART_OF[view] ?? view
  const shown = VIEWS.find((v) => v === part) ?? 'question'
  // Until the view's own heading says more.
  useLayoutEffect(() => place.entitle(guide.nav[shown]), [view, guide])
  return (
    <Top class="header" part="header">
      <div class="header-line">
        <Mark />
        <p class="header-name" title={assessment.name}>
          {assessment.name}
        </p>
        <button
          ref={button}
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
        {VIEWS.filter((v) => v !== 'submit' || !isOff(app.policy, 'submission')).map((v) => (
          <a
            key={v}
            href={formatRoute({ view: v })}
            aria-current={v === shown ? 'page' : undefined}
            onClick={(e) => {
              e.preventDefault()
              setOpen(false)
              // The view that is already open takes no focus of its own.
              if (v === shown) button.current?.focus()
              app.go({ view: v })
            }}
          >
            {guide.nav[v]}
          </a>
        ))}
      </nav>
      <Bar {...progress} label={guide.progress.questions(progress.done, progress.of)} />
    </Top>
  )
}
