import type { DecisionKind } from '../complaint/decisions.js'

/** What was decided, as a heading or the end of a sentence. */
export const decisionWords: Readonly<Record<DecisionKind, string>> = {
  closeOutOfScope: 'Out of scope',
  closePrivate: 'No further action: private capacity',
  closeAsDuplicate: 'No further action: a duplicate of another complaint',
  takeNoFurtherAction: 'No further action',
  endAllegations: 'Some of the allegations ended, others go on',
  referElsewhere: 'Referred elsewhere',
  offerInformalResolution: 'Informal resolution to be sought',
  completeInformalResolution: 'Closed by informal resolution',
  referToInvestigation: 'Referred for investigation',
  closeNoBreach: 'No breach of the Code of Conduct',
  findNoBreach: 'No breach of the Code of Conduct on some of the allegations',
  findBreach: 'Breach of the Code of Conduct found',
  resolveLocally: 'Resolved locally after investigation',
  referToHearing: 'Referred for a hearing',
  closeHearingNoBreach: 'No breach of the Code of Conduct, after a hearing',
  closeBreachNoSanction: 'Breach of the Code of Conduct, no sanction',
  imposeSanctions: 'Breach of the Code of Conduct, with sanctions',
  closeSanctions: 'Sanctions ended',
  withdraw: 'Withdrawn',
  discontinue: 'Discontinued',
  endForMemberLeft: 'Ended: the councillor has left office',
}
