import { browser } from '#imports'
import '../../assets/app.css'
import { formatRoute, hashRouter, type Route } from '../../components/app/route.ts'
import { linkedStyles } from '../../embed/linked-styles.ts'
import { mountPage } from '../../embed/mount.tsx'
import { openDesk } from '../desk/open.ts'
import { behind } from './behind.ts'
import { readManaged } from './policy.ts'

const openTab = (route: Route) =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/report.html')}${formatRoute(route)}` })

const root = document.getElementById('app')
if (root)
  mountPage(
    root,
    { kind: 'panel', version: browser.runtime.getManifest().version, openTab, openDesk },
    hashRouter(),
    linkedStyles,
    behind,
    readManaged(),
  )
