import { defineBackground } from '#imports'

/** Nothing runs in the background: the pages keep themselves in step. */
export default defineBackground(() => {})
