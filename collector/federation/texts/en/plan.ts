/** What belongs into each field of a plan. */
import type { Words } from '../words.ts'

export const planFields: Words['planFields'] = {
  campaign:
    'name of the survey: small letters, digits and hyphens, for example kov-2027 (between quotation marks)',
  from: 'the beginning with its time zone, for example 2027-01-11T09:00+02:00 (between quotation marks)',
  to: 'the end with its time zone, for example 2027-02-26T17:00+02:00 (between quotation marks)',
  demo: 'whether it is for trying things out: true or false',
  objectionDays: 'days for objections, a whole number of at least 7, for example 14',
  k: 'how large a group must be to be published, a whole number of at least 5',
  minTotal: 'how many must deliver before anything is opened, a whole number of at least 10',
  bands: 'list of size bands from small to large, as the command template makes it',
  'bands.id': 'id of a size band: small letters, for example small (between quotation marks)',
  'bands.label': 'name of a size band, at most 40 characters, for example < 5 000 (between quotation marks)',
  'bands.below':
    'the population below which municipalities belong here, for example 5000; null for the last band',
  municipalities:
    'the municipalities that are invited, as a list; without this field, the table of --municipalities or all of Estonia’s',
  'municipalities.ehak': 'EHAK code, four digits, for example 0130 (between quotation marks)',
  'municipalities.name': 'name of the municipality, for example Alutaguse vald (between quotation marks)',
  'municipalities.population': 'number of inhabitants, a whole number, for example 4500',
  'municipalities.band': 'id of a size band of the plan, for example small (between quotation marks)',
}
