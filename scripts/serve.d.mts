export type Server = { url: string; close(): Promise<void> }

/** Serves a folder on 127.0.0.1 with gzip and a strict content security policy; port 0 takes any free one.
 * A site's own headers take the place of the usual ones. */
export function serve(
  directory: string,
  options?: { port?: number; headers?: Readonly<Record<string, string>> },
): Promise<Server>
