/** What the messenger's page runs, in its sandbox; only Firefox needs it (submit/messenger.ts). */
import { defineUnlistedScript } from '#imports'
import { carry } from '../submit/messenger.ts'

export default defineUnlistedScript({ include: ['firefox'], main: carry })
