import { browser } from '#imports'
import '../../assets/app.css'
import { formatRoute, hashRouter, type Route } from '../../components/app/route.ts'
import { mount } from '../../embed/mount.tsx'
import { behind } from './behind.ts'
import { readManaged } from './policy.ts'

const openTab = (route: Route) =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/report.html')}${formatRoute(route)}` })

const root = document.getElementById('app')
if (root)
  mount(
    root,
    { kind: 'panel', version: browser.runtime.getManifest().version, openTab },
    hashRouter(),
    behind,
    readManaged(),
  )
