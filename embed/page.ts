/** The same assessment on an ordinary page, for those who cannot install extensions. */
import '../assets/app.css'
import { hashRouter } from '../components/app/route.ts'
import { version } from '../package.json'
import { mount } from './mount.tsx'

const root = document.getElementById('app')
if (root) mount(root, { kind: 'page', version }, hashRouter())
