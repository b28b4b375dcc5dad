export type Server = { url: string; close(): Promise<void> }

/** Serves a folder on 127.0.0.1 with gzip and a strict content security policy; port 0 takes any free one. */
export function serve(directory: string, options?: { port?: number }): Promise<Server>
