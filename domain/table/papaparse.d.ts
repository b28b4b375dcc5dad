/** What is used of the library. Its own types need those of Node and of browsers, which this folder knows nothing of. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: string
    readonly code: string
    /** Position among the rows that were read. */
    readonly row?: number
  }
  interface Papa {
    parse(
      text: string,
      options: { delimiter: string; newline: '\n'; preview?: number },
    ): { readonly data: string[][]; readonly errors: readonly ParseError[] }
    unparse(
      rows: readonly (readonly unknown[])[],
      options: { delimiter: string; newline: '\r\n'; quotes: (cell: unknown) => boolean },
    ): string
  }
  const papa: Papa
  export default papa
}
