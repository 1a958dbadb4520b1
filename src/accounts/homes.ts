import type { Role } from '../domain/complaint/vocabulary.js'

interface Place {
  readonly text: string
  readonly href: string
}

type Places = readonly [Place, ...Place[]]

const account: Place = { text: 'Your account', href: '/account' }
const statistics: Place = { text: 'Statistics', href: '/statistics' }
const protocol: Place = { text: 'Protocol', href: '/staff/protocol' }
const register: Place = { text: 'Register', href: '/staff/register' }
const cases: Place = { text: 'Cases', href: '/staff/cases' }
const staff: Places = [
  { text: 'Today', href: '/staff' },
  cases,
  { text: 'Log a complaint', href: '/staff/complaints/new' },
  protocol,
  register,
  statistics,
  account,
]

/** Where each role goes; the first place is where it starts. */
const places: Readonly<Record<Role, Places>> = {
  monitoringOfficer: staff,
  deputyMonitoringOfficer: staff,
  independentPerson: [cases, account],
  investigatingOfficer: [cases, account],
  democraticServices: [statistics, register, account],
  committeeMember: [statistics, account],
  councillor: [{ text: 'Complaints about me', href: '/councillor' }, { text: 'Protocol', href: '/protocol' }, account],
  administrator: [
    account,
    register,
    { text: 'Arrangements', href: '/staff/arrangements' },
    { text: 'Bank holidays', href: '/staff/bank-holidays' },
  ],
}

export const homeOf = (role: Role): string => places[role][0].href

export const navigationOf = (role: Role, address: string) =>
  places[role].map((place) => ({ ...place, active: new URL(address, 'http://here').pathname === place.href }))

/** Only a path of this site may be asked for: anything a browser could read as another host is left out. */
export function localPath(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return undefined
  return new URL(asked, 'http://here').origin === 'http://here' && !/^\/sign-(in|out)/.test(asked) ? asked : undefined
}
