import type { Role } from '../domain/complaint/vocabulary.js'

/** The invented council: every name here is made up. */
export const council = {
  name: 'Ambleford Borough Council',
  tier: 'district',
  contact: {
    name: 'Helen Marsh',
    role: 'Monitoring Officer',
    email: 'monitoring.officer@ambleford.example',
    telephone: '01632 960101',
    address: 'Town Hall, Market Street, Ambleford',
  },
} as const

export const parishes = [
  { key: 'hatherley', name: 'Little Hatherley Parish Council', tier: 'parish', clerk: 'Joan Pettifer' },
  { key: 'netherwick', name: 'Nether Wick Town Council', tier: 'town', clerk: 'Robert Quayle' },
] as const

/** Councillors by a key that the stories use: name, ward, group, and the councils they sit on. */
export const councillors = [
  { key: 'brook', name: 'Cllr Daniel Brook', ward: 'Castle', party: 'Ambleford First', councils: ['borough'] },
  { key: 'okafor', name: 'Cllr Ngozi Okafor', ward: 'Mill Lane', party: 'Residents', councils: ['borough'] },
  { key: 'reeve', name: 'Cllr Patricia Reeve', ward: 'St Anne’s', party: 'Ambleford First', councils: ['borough'] },
  { key: 'whitlock', name: 'Cllr Simon Whitlock', ward: 'Northgate', party: 'Green Valley', councils: ['borough', 'netherwick'] },
  { key: 'sandhu', name: 'Cllr Jaspreet Sandhu', ward: 'Riverside', party: 'Residents', councils: ['borough'] },
  { key: 'mortimer', name: 'Cllr Giles Mortimer', ward: 'Little Hatherley', party: 'Independent', councils: ['hatherley'] },
  { key: 'pryce', name: 'Cllr Siân Pryce', ward: 'Castle', party: 'Green Valley', councils: ['borough'] },
  { key: 'dunmore', name: 'Cllr Eric Dunmore', ward: 'Nether Wick', party: 'Independent', councils: ['netherwick'] },
  { key: 'lacey', name: 'Cllr Thomas Lacey', ward: 'Mill Lane', party: 'Ambleford First', councils: ['borough'] },
] as const

export const officers = [
  { key: 'firstIndependentPerson', name: 'Margaret Thorne', office: 'independentPerson' },
  { key: 'secondIndependentPerson', name: 'Adebayo Coker', office: 'independentPerson' },
  { key: 'investigatingOfficer', name: 'Ruth Calloway', office: 'investigatingOfficer' },
] as const

/** Staff who hold no office in the register. They are known as persons all the same, so that nobody can act on a case they are party to. */
export const staff = [
  { key: 'monitoringOfficer', name: 'Helen Marsh' },
  { key: 'deputy', name: 'Imran Yusuf' },
  { key: 'democraticServices', name: 'Beth Longden' },
  { key: 'administrator', name: 'Owen Tate' },
] as const

export const demoPassword = 'market-square-lantern'

/** Who can sign in to the demo, as what. */
export const signIns = [
  { key: 'monitoringOfficer', email: 'mo@ambleford.example', role: 'monitoringOfficer' },
  { key: 'deputy', email: 'deputy@ambleford.example', role: 'deputyMonitoringOfficer' },
  { key: 'firstIndependentPerson', email: 'ip@ambleford.example', role: 'independentPerson' },
  { key: 'secondIndependentPerson', email: 'ip2@ambleford.example', role: 'independentPerson' },
  { key: 'investigatingOfficer', email: 'io@ambleford.example', role: 'investigatingOfficer' },
  { key: 'democraticServices', email: 'democratic@ambleford.example', role: 'democraticServices' },
  { key: 'lacey', email: 'committee@ambleford.example', role: 'committeeMember' },
  { key: 'brook', email: 'councillor@ambleford.example', role: 'councillor' },
  { key: 'okafor', email: 'okafor@ambleford.example', role: 'councillor' },
  { key: 'whitlock', email: 'whitlock@ambleford.example', role: 'councillor' },
  { key: 'administrator', email: 'admin@ambleford.example', role: 'administrator' },
] as const satisfies readonly { key: string; email: string; role: Role }[]
