import { browser } from '#imports'
import '../../assets/app.css'
import { formatRoute, hashRouter } from '../../components/app/route.ts'
import { mount } from '../../embed/mount.tsx'
import { behind } from '../sidepanel/behind.ts'
import { readManaged } from '../sidepanel/policy.ts'

// The full tab is opened for the results; every other view has its own address.
if (!location.hash) history.replaceState(null, '', formatRoute({ view: 'results' }))

const root = document.getElementById('app')
if (root)
  mount(
    root,
    { kind: 'tab', version: browser.runtime.getManifest().version },
    hashRouter(),
    behind,
    readManaged(),
  )
