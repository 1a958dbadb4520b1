/** Who enters Codes and protocols, and records their adoption. */
export const recordKeepers = ['monitoringOfficer', 'deputyMonitoringOfficer'] as const

/** Who reads every version; what is in force is open to all. */
export const readers = [
  ...recordKeepers,
  'independentPerson',
  'investigatingOfficer',
  'democraticServices',
  'committeeMember',
  'administrator',
] as const
