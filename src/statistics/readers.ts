/** Those to whom figures are shown in full: no case, no name, but small numbers that the public is not shown. */
export const readers = ['monitoringOfficer', 'deputyMonitoringOfficer', 'democraticServices', 'committeeMember'] as const
