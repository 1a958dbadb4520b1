import type { DecisionKind } from '../complaint/decisions.js'

/** What was decided, as a heading or the end of a sentence. */
export const decisionWords: Readonly<Record<DecisionKind, string>> = {
  closeOutOfScope: 'Out of scope',
  closePrivate: 'No further action: private capacity',
  takeNoFurtherAction: 'No further action',
  offerInformalResolution: 'Informal resolution to be sought',
  completeInformalResolution: 'Closed by informal resolution',
  referToInvestigation: 'Referred for investigation',
  closeNoBreach: 'No breach of the Code of Conduct',
  resolveLocally: 'Resolved locally after investigation',
  referToHearing: 'Referred for a hearing',
  closeHearingNoBreach: 'No breach of the Code of Conduct, after a hearing',
  closeBreachNoSanction: 'Breach of the Code of Conduct, no sanction',
  imposeSanctions: 'Breach of the Code of Conduct, with sanctions',
  closeSanctions: 'Sanctions ended',
  withdraw: 'Withdrawn',
}
