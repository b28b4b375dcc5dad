import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { lettersCsv, remindersCsv } from '../../collector/federation/letters/csv.ts'
import { lettersPage } from '../../collector/federation/letters/page.ts'
import { letterStyle } from '../../collector/federation/letters/style.ts'
import { type CodeList, inviteAll, letterOf } from '../../collector/federation/steps/code-list.ts'
import { allMunicipalities } from '../../collector/federation/steps/plan.ts'
import { plainCell, readTextTable } from '../../domain/table/read.ts'
import { grouped } from '../../protocol/code.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'
import { readInvitation } from '../../protocol/invitation.ts'
import { findChromium } from '../../scripts/browsers.mjs'
import { campaign } from '../protocol/sample.ts'
import { hasProgram } from './certificate.ts'
import { newFolder } from './cli.ts'

/** Longer than any collector's: letters must stand on one page even so. */
const LONG = `https://koguja.example.ee/${'pikk-tee/'.repeat(10)}`

const listOf = async (collector = 'https://koguja.example.ee/', demo = false): Promise<CodeList> => {
  const all = allMunicipalities().slice(0, 12)
  const bandOf = Object.fromEntries(all.map((m) => [m.ehak, 'small']))
  const { manifest, ctx } = await campaign({ bandOf, demo })
  return inviteAll({ manifest, ctx }, all, collector)
}

/** The drawn squares of one letter's image, read back row by row. */
const matrixOf = (svg: string): boolean[][] => {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) / 4
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y] of svg.matchAll(/M(\d+),(\d+)h4v4h-4z/g)) {
    const row = matrix[Number(y) / 4]
    if (row) row[Number(x) / 4] = true
  }
  return matrix
}

/** A picture that any reader of square codes takes: one letter a square. */
const bitmapOf = (matrix: boolean[][], scale = 8): string => {
  const rows = matrix.flatMap((row) => {
    const line = row
      .map((dark) =>
        Array(scale)
          .fill(dark ? 1 : 0)
          .join(' '),
      )
      .join(' ')
    return Array<string>(scale).fill(line)
  })
  return `P1\n${matrix.length * scale} ${matrix.length * scale}\n${rows.join('\n')}\n`
}

describe('The table of letters', () => {
  test('holds for each municipality the code, the fingerprint, the invitation and the link', async () => {
    const list = await listOf()
    const text = lettersCsv({ list, language: 'et', who: list.codes })
    expect(text.startsWith('\ufeff')).toBe(true)
    const { head, rows } = readTextTable(text)
    expect(head.cells).toEqual(['ehak', 'name', 'code', 'fingerprint', 'invitation', 'link', 'close', 'set'])
    expect(rows).toHaveLength(12)
    for (const [at, { cells }] of rows.entries()) {
      const who = list.codes[at]
      const [ehak, name, code, print, invitation, link, close] = cells.map(plainCell)
      expect([ehak, name, code]).toEqual([who?.ehak, who?.name, grouped(who?.code ?? '')])
      for (const one of [invitation, link])
        expect(readInvitation(one ?? '')).toEqual({
          ok: true,
          invitation: {
            collector: 'https://koguja.example.ee/',
            campaign: 'kov-2027',
            fingerprint: print,
            code: who?.code,
          },
        })
      expect(close).toContain('2027')
    }
  })

  test.skipIf(!hasProgram('soffice', '--version'))(
    'keeps EHAK codes, codes and moments as text in LibreOffice with Estonian settings',
    async () => {
      const folder = newFolder()
      const list = await listOf()
      writeFileSync(join(folder, 'letters.csv'), lettersCsv({ list, language: 'et', who: list.codes }))
      const args = ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`]
      // Semicolons, UTF-8, the language of Estonia (1061), and quotation marks that do not make a text: the worst settings.
      const filter = '--infilter=CSV:59,34,76,1,,1061,false,true'
      spawnSync('soffice', [
        ...args,
        filter,
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, 'letters.csv'),
      ])
      const opened = readFileSync(join(folder, 'letters.fods'), 'utf8')
      for (const { ehak, code } of list.codes) {
        expect(opened).toContain(`<text:p>&apos;${ehak}</text:p>`)
        expect(opened).toContain(`<text:p>${grouped(code)}</text:p>`)
      }
      expect(opened).not.toMatch(/office:value-type="(float|date|percentage|currency|time)"|table:formula=/)
    },
    120_000,
  )

  test('of reminders holds no code', async () => {
    const list = await listOf()
    const text = remindersCsv({ list, language: 'en', who: list.codes }, '2027-03-05T15:00:00Z')
    expect(text).toContain('5 March 2027 at 17:00')
    for (const { code, name } of list.codes) {
      expect(text).toContain(name)
      expect(text).not.toContain(grouped(code))
      expect(text).not.toContain(code)
    }
  })
})

describe('The printed letter', () => {
  test('carries a square code that reads back as the link', async () => {
    const list = await listOf()
    const page = lettersPage({ list, language: 'et', who: list.codes }, letterStyle())
    const images = page.match(/<svg.*?<\/svg>/gs) ?? []
    expect(images).toHaveLength(12)
    for (const [at, who] of list.codes.entries()) {
      const { link } = letterOf(list, who)
      expect(matrixOf(images[at] ?? '')).toEqual(encode(link, { ecc: 'M', border: 4 }).data)
      expect(page).toContain(`href="${link}"`)
      expect(page).toContain(grouped(who.code))
    }
    expect(page).toContain(fingerprintOf(list.ctx))
  })

  test.skipIf(!hasProgram('zbarimg', '--version'))(
    'is read by a program that reads square codes',
    async () => {
      const list = await listOf(LONG)
      const who = list.codes.slice(0, 1)
      const image =
        /<svg.*?<\/svg>/s.exec(lettersPage({ list, language: 'et', who }, letterStyle()))?.[0] ?? ''
      const path = join(newFolder(), 'code.pbm')
      writeFileSync(path, bitmapOf(matrixOf(image)))
      const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', path], { encoding: 'utf8' })
      expect(stdout.trim()).toBe(who[0] && letterOf(list, who[0]).link)
    },
  )

  test('takes what it is given as text, never as markup', async () => {
    const list = await listOf()
    const attack = '<img src=x onerror=alert(1)>"&'
    const page = lettersPage(
      { list, language: 'en', who: list.codes, sender: attack, contact: attack },
      letterStyle(),
    )
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img')
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+="/)
    expect(page.match(/(src|href)="(?!data:text\/css|https:\/\/koguja)[^"]*"/g)).toBeNull()
  })

  test.skipIf(!findChromium())(
    'stands on one page each, in both languages, and asks for nothing',
    async () => {
      const folder = newFolder()
      const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
      try {
        for (const language of ['et', 'en'] as const) {
          const list = await listOf(LONG, true)
          const path = join(folder, `${language}.html`)
          writeFileSync(path, lettersPage({ list, language, who: list.codes }, letterStyle()))
          const tab = await browser.newPage({ viewport: { width: 320, height: 800 } })
          const problems: string[] = []
          tab.on('console', (message) => problems.push(message.text()))
          tab.on('request', (r) => {
            if (!/^(file|data):/.test(r.url())) problems.push(r.url())
          })
          await tab.goto(`file://${path}`)
          const width = await tab.evaluate(() => document.documentElement.scrollWidth)
          expect(width).toBeLessThanOrEqual(320)
          const font = await tab.evaluate(() => getComputedStyle(document.body).fontFamily)
          expect(font).toContain('Liberation Sans')
          const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1')
          expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(12)
          expect(problems).toEqual([])
          await tab.close()
        }
      } finally {
        await browser.close()
      }
    },
    120_000,
  )
})
