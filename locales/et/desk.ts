/** What the federation's desk says around its rooms; each room has a dictionary of its own. */
export const desk = {
  title: 'Liidu töölaud',
  intro:
    'Siin valmistatakse kampaania ette, loetakse vastused kokku ja loetakse tulemusi. Valige ruum oma ülesande järgi.',
  roomsLabel: 'Ruumid',
  volatile: 'See brauseriaken ei jäta midagi meelde. Kõik, mida alles vajate, salvestage failina.',
  rooms: {
    analysis: {
      name: 'Analüüs',
      does: 'Avaldatud tulemused teenuste kaupa: vajadus, valmisolek, soovitud osutamise ja finantseerimise viis.',
      who: 'Liidu analüütikule ja juhtkonnale.',
    },
    scenarios: {
      name: 'Stsenaariumid',
      does: 'Osutamise ja finantseerimise viisid kõrvuti, teie enda sisestatud kuludega.',
      who: 'Liidu analüütikule ja juhtkonnale.',
    },
    operator: {
      name: 'Korraldaja',
      does: 'Kampaania ettevalmistamine, kutsete printimine, osalemise jälgimine ja meeldetuletused.',
      who: 'Liidu töötajale, kes kampaaniat korraldab. Mitte samas seadmes loendajaga.',
    },
    counting: {
      name: 'Loendaja',
      does: 'Võtmed, kampaania allkirjastamine, vastuste avamine ja loendamine ilma võrguta.',
      who: 'Loendavale asutusele, kes ei ole liit. Mitte samas seadmes korraldajaga.',
    },
  },
}

export type DeskWords = typeof desk
export type RoomId = keyof DeskWords['rooms']
