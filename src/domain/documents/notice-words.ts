import type { DecisionKind, Edition } from '../complaint/decisions.js'

/** What a decision means, for somebody who reads such a notice for the first time. */
export const meaningOf: Readonly<Record<DecisionKind, string>> = {
  closeOutOfScope:
    'The council cannot deal with this complaint under its arrangements, because a test of jurisdiction is not met. The case is closed. Nothing has been found for or against the councillor.',
  closePrivate:
    'The councillor was found to have acted in a private capacity. The Code of Conduct applies only when a person acts as a councillor (Localism Act 2011, section 27(2)), so the council will take no further action and the case is closed. No breach of the Code has been found.',
  takeNoFurtherAction:
    'The council will take no further action on this complaint, and the case is closed. No breach of the Code of Conduct has been found.',
  offerInformalResolution:
    'The council seeks to settle this complaint informally, without an investigation. This is not a finding that the Code of Conduct was breached. If it cannot be settled in this way, the complaint will be assessed again.',
  completeInformalResolution:
    'The complaint has been settled informally, and the case is closed. This is not a finding that the Code of Conduct was breached.',
  referToInvestigation:
    'The complaint will be investigated. This is not a finding that the Code of Conduct was breached: nothing is decided until the investigation has ended.',
  closeNoBreach: 'After an investigation it was found that the Code of Conduct was not breached. The case is closed.',
  resolveLocally: 'After an investigation the complaint has been resolved locally, without a hearing. The case is closed.',
  referToHearing:
    'After an investigation the complaint will be heard by a panel. This is not a finding that the Code of Conduct was breached: that is for the panel to decide.',
  closeHearingNoBreach: 'After a hearing it was found that the Code of Conduct was not breached. The case is closed.',
  closeBreachNoSanction:
    'After a hearing it was found that the Code of Conduct was breached. No sanction is imposed, and the case is closed.',
  imposeSanctions: 'After a hearing it was found that the Code of Conduct was breached. The sanctions are set out below.',
  closeSanctions: 'The sanctions imposed in this case have come to an end, and the case is closed.',
  withdraw: 'The complaint was withdrawn and the case is closed. Nothing has been found for or against the councillor.',
}

/** Whom an edition is for, and what they should do with it. */
export const openingOf: Readonly<Record<Edition, string>> = {
  complainant:
    'This edition is for the person who complained. It tells you what was decided about your complaint, why, and what you can do next. Please treat it as confidential: an allegation that is not upheld can do lasting harm.',
  subjectMember:
    'This edition is for the councillor complained about. It tells you what was decided, why, and what you can do next. Please treat it as confidential.',
  public: 'This edition is for the public. It does not name the people concerned.',
  exempt:
    'This edition is for those who run or decide the case. It holds exempt information (Local Government Act 1972, Schedule 12A) and must not be published or passed on.',
}

export const markingOf: Readonly<Record<Edition, string>> = {
  complainant: 'Confidential: for the complainant',
  subjectMember: 'Confidential: for the councillor',
  public: 'Public edition',
  exempt: 'Exempt: not for publication',
}

/** Decisions by which a case goes on. */
export const goesOn: readonly DecisionKind[] = [
  'offerInformalResolution',
  'referToInvestigation',
  'referToHearing',
  'imposeSanctions',
]

export const ombudsman = { words: 'www.lgo.org.uk', to: 'https://www.lgo.org.uk' } as const

/** An edition as it is chosen and listed. */
export const editionWords: Readonly<Record<Edition, string>> = {
  complainant: 'For the complainant',
  subjectMember: 'For the councillor',
  public: 'For the public',
  exempt: 'For the file (exempt)',
}
