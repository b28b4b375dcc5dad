/** A strict public web server, on this machine alone. */
export { type Server, serve } from '../../../scripts/serve.mjs'
