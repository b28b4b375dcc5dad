/** A file's lines from its beginning, each time anew; a whole campaign never stands in memory. */
import type { PilesFile } from '../../../counter/piles.ts'

export const linesOf = (file: Blob): PilesFile =>
  async function* () {
    const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    try {
      while (true) {
        const { done, value = '' } = await reader.read()
        const lines = (rest + value).split(/\r?\n/)
        rest = lines.pop() ?? ''
        yield* lines
        if (done) break
      }
      if (rest !== '') yield rest
    } finally {
      reader.releaseLock()
    }
  }
