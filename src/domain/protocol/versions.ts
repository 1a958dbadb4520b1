import { NotFound, Refused } from '../errors.js'
import { formatDayShort, isBefore, isOnOrBefore, type PlainDate } from '../time/dates.js'

export const versionStatuses = ['draft', 'proposed', 'adopted', 'superseded'] as const
export type VersionStatus = (typeof versionStatuses)[number]

/**
 * A version of a protocol or a Code is in force only by a recorded adoption; a report to committee only proposes. In force from the first
 * day up to, and without, the last: [inForceFrom, inForceTo). A superseded version stays the one in force for conduct of its time.
 */
export type Version = { readonly id: string } & (
  | { readonly status: 'draft' | 'proposed' }
  | { readonly status: 'adopted'; readonly adoptedOn: PlainDate; readonly inForceFrom: PlainDate }
  | {
      readonly status: 'superseded'
      readonly adoptedOn: PlainDate
      readonly inForceFrom: PlainDate
      readonly inForceTo: PlainDate
    }
)

type WasAdopted = Extract<Version, { readonly adoptedOn: PlainDate }>

const endOf = (version: WasAdopted): PlainDate | undefined => (version.status === 'superseded' ? version.inForceTo : undefined)

function wasAdopted<V extends Version>(version: V): version is V & WasAdopted {
  return version.status === 'adopted' || version.status === 'superseded'
}

export function isInForce(version: Version, on: PlainDate): boolean {
  if (!wasAdopted(version)) return false
  const end = endOf(version)
  return isOnOrBefore(version.inForceFrom, on) && (end === undefined || isBefore(on, end))
}

/** The version of that day; undefined where none had been adopted yet. */
export const versionInForce = <V extends Version>(versions: readonly V[], on: PlainDate): V | undefined =>
  versions.find((version) => isInForce(version, on))

export interface Adoption {
  readonly version: string
  readonly adoptedOn: PlainDate
  readonly inForceFrom: PlainDate
}

/** What an adoption changes: the standing of the version adopted, and where it follows one, the day on which that one ends. */
export interface Adopted {
  readonly adopted: WasAdopted
  readonly closed?: { readonly id: string; readonly inForceTo: PlainDate }
}

/**
 * A version is adopted after all others, and closes the one before it on its own first day; or, to complete the record, before all others,
 * and then it ends where the first of them begins. Between two adopted versions none is put: decisions already rest on them.
 */
export function adopt(versions: readonly Version[], { version, adoptedOn, inForceFrom }: Adoption, today: PlainDate): Adopted {
  const chosen = versions.find(({ id }) => id === version)
  if (chosen === undefined) throw new NotFound('version')
  if (wasAdopted(chosen)) throw new Refused(['this version has already been adopted'])
  if (isBefore(today, adoptedOn)) throw new Refused(['an adoption is recorded once it has taken place, not before'])
  if (isBefore(inForceFrom, adoptedOn)) throw new Refused(['a version cannot be in force before it is adopted'])
  const others = versions.filter(wasAdopted).sort((one, other) => (isBefore(one.inForceFrom, other.inForceFrom) ? -1 : 1))
  const [first, last] = [others[0], others.at(-1)]
  const dates = { id: version, adoptedOn, inForceFrom }
  if (first === undefined || last === undefined) return { adopted: { ...dates, status: 'adopted' } }
  if (isBefore(inForceFrom, first.inForceFrom)) {
    return { adopted: { ...dates, status: 'superseded', inForceTo: first.inForceFrom } }
  }
  if (last.status === 'superseded') throw new Refused(['the version in force last has ended and cannot be followed'])
  if (isOnOrBefore(inForceFrom, last.inForceFrom)) {
    throw new Refused([
      `the version adopted before is in force from ${formatDayShort(last.inForceFrom)}: this one must begin later`,
    ])
  }
  return { adopted: { ...dates, status: 'adopted' }, closed: { id: last.id, inForceTo: inForceFrom } }
}

/** Every pair that is in force on one day, and every period that ends before it begins; empty where all is well. */
export function overlapsOf(versions: readonly Version[]): string[] {
  const adopted = versions.filter(wasAdopted).sort((one, other) => (isBefore(one.inForceFrom, other.inForceFrom) ? -1 : 1))
  const faults: string[] = []
  adopted.forEach((version, index) => {
    const end = endOf(version)
    if (end !== undefined && isOnOrBefore(end, version.inForceFrom)) faults.push(`${version.id} ends before it begins`)
    for (const later of adopted.slice(index + 1)) {
      if (end === undefined || isBefore(later.inForceFrom, end))
        faults.push(`${version.id} and ${later.id} are in force on one day`)
    }
  })
  return faults
}
