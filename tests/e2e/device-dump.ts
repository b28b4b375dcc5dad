/** All that the product keeps on a device, read past its code. Runs in any page of it, in any browser. */
export interface Dump {
  readonly assessments: Readonly<Record<string, unknown>>
  readonly submissions: Readonly<Record<string, { code: string; boxes: unknown[]; pending: unknown }>>
  readonly preferences: Readonly<Record<string, string>>
}

export const dumpDevice = (): Promise<Dump> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('digikompass')
    open.onerror = () => reject(open.error)
    open.onsuccess = () => {
      const store = open.result.transaction('assessments').objectStore('assessments')
      const keys = store.getAllKeys()
      const values = store.getAll()
      values.onsuccess = () => {
        open.result.close()
        const all = keys.result.map((key, at) => [String(key), values.result[at]] as const)
        const isSubmission = ([key]: readonly [string, unknown]) => key.startsWith('submission/')
        resolve({
          assessments: Object.fromEntries(all.filter((entry) => !isSubmission(entry))),
          submissions: Object.fromEntries(all.filter(isSubmission)),
          preferences: { ...localStorage },
        })
      }
    }
  })
