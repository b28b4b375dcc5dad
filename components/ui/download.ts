/** Hands the official a file of their own data; nothing leaves the device. */
import { dayCode } from '../../domain/time/moment.ts'

export const download = (name: string, content: string | Blob, type: string): void => {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/**
 * "digikompass-enesehindamine-2026-2026-11-23.json": letters, digits and hyphens only, as every file system likes. The day
 * is the federation's.
 */
export const fileName = (name: string, now: number, ending: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return `digikompass-${plain || 'hindamine'}-${dayCode(now)}.${ending}`
}
