/** The same assessment on an ordinary page, for those who cannot install extensions. */
import '../assets/app.css'
import { hashRouter } from '../components/app/route.ts'
import { version } from '../package.json'
import { linkedStyles } from './linked-styles.ts'
import { mountPage } from './mount.tsx'

const root = document.getElementById('app')
if (root) mountPage(root, { kind: 'page', version }, hashRouter(), linkedStyles)
