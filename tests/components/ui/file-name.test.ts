import { describe, expect, test } from 'vitest'
import { fileName } from '../../../components/ui/download.ts'

describe('The name of a saved file', () => {
  test('carries the day in the federation’s zone, also after midnight', () => {
    expect(fileName('a', Date.parse('2027-11-30T21:59:59Z'), 'json')).toBe('digikompass-a-2027-11-30.json')
    expect(fileName('a', Date.parse('2027-11-30T22:30:00Z'), 'json')).toBe('digikompass-a-2027-12-01.json')
    expect(fileName('a', Date.parse('2027-06-30T21:00:00Z'), 'csv')).toBe('digikompass-a-2027-07-01.csv')
  })

  test('holds letters, digits and hyphens alone, and says something for a name without any', () => {
    const at = Date.parse('2027-11-30T12:00:00Z')
    expect(fileName('Põltsamaa vald: „uus“ / 2027', at, 'json')).toBe(
      'digikompass-poltsamaa-vald-uus-2027-2027-11-30.json',
    )
    expect(fileName('Оценка\u202e', at, 'json')).toBe('digikompass-hindamine-2027-11-30.json')
  })
})
