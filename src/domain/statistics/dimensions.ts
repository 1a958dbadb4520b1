import {
  capacities,
  complainantTypes,
  ipAgreements,
  keysOf,
  outcomes,
  reasonsForNoFurtherAction,
  stages,
  tiers,
} from '../complaint/vocabulary.js'
import { sanctions } from '../complaint/decisions.js'
import { legalIssues } from '../complaint/legal-issues.js'
import { acts, platforms } from '../complaint/conduct.js'
import { clauseGroups, groupName, groupOf, usualClauseCodes } from '../protocol/clauses.js'
import type { Dimension } from './figure.js'

function listed<Column extends Dimension['column']>(
  column: Column,
  vocabulary: Readonly<Record<string, string>>,
  none: string,
): Dimension & { readonly column: Column } {
  const labels = new Map(Object.entries(vocabulary))
  return { column, labels: (key) => labels.get(key) ?? key, order: keysOf(vocabulary), none }
}

const asItIs = (key: string): string => key

export const tier = listed('tier', tiers, 'Not known')
export const complainantType = listed('complainantType', complainantTypes, 'Not known')
export const platform = listed('platform', platforms, 'Nothing alleged yet')
export const act = listed('act', acts, 'Nothing alleged yet')
export const capacity = listed('capacity', capacities, 'Not decided yet')
export const stage = listed('stage', stages, 'Not known')
export const outcome = listed('outcome', outcomes, 'Not decided yet')
export const reason = listed('reasons', reasonsForNoFurtherAction, 'No reason recorded')
export const agreement = listed('ipAgreement', ipAgreements, 'No view given')
export const sanction = listed('sanctions', sanctions, 'Not known')
export const sanctionRecommended = listed('sanctionsRecommended', sanctions, 'None')
export const sanctionCompliedWith = listed('sanctionsCompliedWith', sanctions, 'None')
export const sanctionRefused = listed('sanctionsRefused', sanctions, 'None')
export const sanctionNoLongerPossible = listed('sanctionsNoLongerPossible', sanctions, 'None')
export const legalIssue = listed('legalIssues', legalIssues, 'No legal issue flagged')
export const legalIssueEnded = listed('legalIssuesEnded', legalIssues, 'None brought to its end yet')

export const memberAuthority: Dimension = { column: 'memberAuthorityName', labels: asItIs, order: [], none: 'Not known' }
export const provision: Dimension = { column: 'provisions', labels: asItIs, order: [], none: 'No provision linked yet' }
export const provisionBreached: Dimension = { column: 'provisionsBreached', labels: asItIs, order: [], none: 'None' }

export const clause: Dimension = {
  column: 'clauses',
  labels: (key) => `${key} (${groupName(groupOf(key) ?? 'GP').toLowerCase()})`,
  order: usualClauseCodes,
  none: 'No clause linked',
}
export const clauseGroup: Dimension = {
  column: 'clauses',
  letters: 2,
  labels: (key) => clauseGroups.find(({ group }) => group === key)?.name ?? key,
  order: clauseGroups.map(({ group }) => group),
  none: 'No clause linked',
}
