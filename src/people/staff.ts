import type { Viewer } from '../accounts/viewer.js'
import type { Role } from '../domain/complaint/vocabulary.js'

/** Those who work at complaints or for those who do: what is in the register they may look up. */
export const staff = [
  'monitoringOfficer',
  'deputyMonitoringOfficer',
  'independentPerson',
  'investigatingOfficer',
  'democraticServices',
  'administrator',
] as const

/** Who keeps the register. */
export const keepers = ['monitoringOfficer', 'deputyMonitoringOfficer', 'administrator'] as const

export const mayKeep = ({ party }: Viewer): boolean => keepers.some((role: Role) => role === party)
