/** The very server `npm start` uses: what the tests see is what a visitor gets. */
export { type Server, serve } from '../../../scripts/serve.mjs'
