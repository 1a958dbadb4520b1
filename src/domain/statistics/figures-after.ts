import * as by from './dimensions.js'
import type { Condition, Dimension, Figure, ListColumn } from './figure.js'

const alleged: Condition = { column: 'allegation', isSet: true }

const ofSanctions = (
  id: string,
  title: string,
  words: string,
  dimension: Dimension & { readonly column: ListColumn },
): Figure => ({
  kind: 'breakdown',
  id,
  title,
  words,
  unit: 'cases',
  cohort: 'sanctioned',
  where: [{ column: dimension.column, hasAny: true }],
  by: dimension,
})

/** What followed from a breach, and what a post led to beside the Code. */
export const after: readonly Figure[] = [
  ofSanctions(
    'bySanction',
    'By sanction',
    'Cases in which the sanction was imposed, those recommended to a parish included.',
    by.sanction,
  ),
  ofSanctions(
    'bySanctionRecommended',
    'By sanction recommended to a parish council',
    'Cases about a parish or town councillor, by the sanctions recommended to their council.',
    by.sanctionRecommended,
  ),
  ofSanctions(
    'bySanctionCompliedWith',
    'By sanction complied with',
    'Cases in which the sanction was complied with.',
    by.sanctionCompliedWith,
  ),
  ofSanctions(
    'bySanctionRefused',
    'By sanction refused',
    'Cases in which the sanction was refused, by the councillor or by the parish council to which it was recommended.',
    by.sanctionRefused,
  ),
  ofSanctions(
    'bySanctionNoLongerPossible',
    'By sanction no longer possible',
    'Cases in which the sanction could no longer be carried out.',
    by.sanctionNoLongerPossible,
  ),
  {
    kind: 'breakdown',
    id: 'byLegalIssue',
    title: 'By legal issue of the protocol',
    words: 'Allegations flagged as raising the legal issue, beside the Code and whatever was found under it.',
    unit: 'allegations',
    cohort: 'received',
    where: [alleged],
    by: by.legalIssue,
  },
  {
    kind: 'breakdown',
    id: 'byLegalIssueEnded',
    title: 'By legal issue brought to its end',
    words: 'Allegations that raise a legal issue, by each issue brought to its end; those with none yet stand apart.',
    unit: 'allegations',
    cohort: 'received',
    where: [alleged, { column: 'legalIssues', hasAny: true }],
    by: by.legalIssueEnded,
  },
]
