import { browser } from '#imports'
import '../../assets/app.css'
import { formatRoute, hashRouter } from '../../components/app/route.ts'
import { linkedStyles } from '../../embed/linked-styles.ts'
import { mountPage } from '../../embed/mount.tsx'
import { openDesk } from '../desk/open.ts'
import { behind } from '../sidepanel/behind.ts'
import { readManaged } from '../sidepanel/policy.ts'

// The full tab is opened for the results; every other view has its own address.
if (!location.hash) history.replaceState(null, '', formatRoute({ view: 'results' }))

const root = document.getElementById('app')
if (root)
  mountPage(
    root,
    { kind: 'tab', version: browser.runtime.getManifest().version, openDesk },
    hashRouter(),
    linkedStyles,
    behind,
    readManaged(),
  )
