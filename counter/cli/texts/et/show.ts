/** Koondtulemus sõnadega. */
export const show = {
  demo: 'Prooviküsitlus: need arvud ei ole anonüümselt kogutud ja ei näita ühegi omavalitsuse tegelikku seisu.',
  checked: 'Loendaja allkiri kehtib, nimekirjad on samad ja avaldamise reeglid on täidetud.',
  unchecked: 'Allkirja ei kontrollitud. Kontrollimiseks andke nimekirjad: --lists lists.json',
  total: (n: number) =>
    `Loendatud on vähemalt ${n} omavalitsuse vastused. Kõik vastajate arvud on ümardatud allapoole lähima viiega jaguva arvuni.`,
  empty: 'Ühtegi arvu ei avaldata: vastuseid on liiga vähe.',
  all: 'kõik',
  part: { short: 'lühike hindamine', full: 'täielik hindamine' } as Readonly<Record<string, string>>,
  n: (n: number) => `vähemalt ${n} vastust`,
  mean: (mean: string) => `keskmine ${mean}`,
  orLess: (mean: string) => `${mean} või vähem`,
  orMore: (mean: string) => `${mean} või rohkem`,
  most: (values: string) => `peaaegu kõik: ${values}`,
  share: (values: string, n: number) => `${values}: vähemalt ${n}`,
  without: 'vastuseta',
  or: ' või ',
  /** Vastused, mille sõnad ei tule küsimustikust. */
  said: {
    none: 'vastamata',
    unknown: 'ei tea',
    notApplicable: 'ei kohaldu',
    declined: 'ei soovi vastata',
    noNeed: 'ei ole vaja',
    fitsNow: 'sobib kohe',
    fitsAfter: 'sobib, kuid enne on midagi vaja',
    cannotTell: 'ei saa veel öelda',
    littleNeed: 'vajadus on väike',
    covered: 'juba kaetud',
  } as Readonly<Record<string, string>>,
}
