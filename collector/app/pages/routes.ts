/** Pages without scripts. */
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { heard, limited, tooOften } from '../guard.ts'
import type { PageParts } from '../parts.ts'
import type { Rate } from '../rate.ts'
import { reportFile, toReport } from '../report.ts'
import { home } from './home.ts'
import { invitation } from './invitation.ts'
import { upload, uploadForm, uploadLimited } from './upload.ts'

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8')
const STYLE_HEADERS = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' }

export const addPages = (app: Hono, parts: PageParts, requests: Rate): void => {
  const asked = limited(parts, requests, tooOften)
  app.get('/style.css', (c) => c.body(STYLE, 200, STYLE_HEADERS))
  app.get('/', asked, home(parts))
  app.get('/invitation', asked, invitation(parts))
  app.get('/campaigns/:id/report', asked, toReport(parts))
  app.get('/campaigns/:id/report/:name', asked, reportFile(parts))
  app.get('/campaigns/:id/upload', asked, uploadForm(parts))
  app.post('/campaigns/:id/upload', heard(parts, uploadLimited(parts)), upload(parts))
}
