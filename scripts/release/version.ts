/** Whether a version may be released: a pure decision about names. */

const PARTS = /^(\d+)\.(\d+)\.(\d+)$/

const partsOf = (version: string): number[] | undefined => PARTS.exec(version)?.slice(1).map(Number)

const isHigher = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((part, i) => part !== b[i])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

/**
 * @param version of package.json
 * @param locked of package-lock.json
 * @param tags of the repository, "v1.2.3" each; others are passed over
 * @returns what stands against it, in plain words; empty where nothing does
 */
export const versionProblems = (version: string, locked: string, tags: readonly string[]): string[] => {
  const parts = partsOf(version)
  if (!parts) return [`The version ${version} is not three numbers. Stores take "1.2.3" and nothing else.`]
  const released = tags.flatMap((tag) => {
    const known = tag.startsWith('v') ? partsOf(tag.slice(1)) : undefined
    return known ? [{ tag, known }] : []
  })
  const notLower = released.filter(({ known }) => !isHigher(parts, known)).map(({ tag }) => tag)
  return [
    ...(locked === version
      ? []
      : [
          `package-lock.json says ${locked}, package.json ${version}. Run "npm version ${version} --no-git-tag-version".`,
        ]),
    ...(notLower.length > 0
      ? [`${version} is not higher than what is tagged: ${notLower.join(', ')}. Raise it with "npm version".`]
      : []),
  ]
}
