import type { DecisionKind, Edition, Publication } from '../complaint/decisions.js'
import type { Stage, WayOfLeaving } from '../complaint/vocabulary.js'

const unbreached = 'No breach of the Code of Conduct has been found.'
const nothingFound = 'Nothing has been found for or against the councillor.'

/** What a decision means, for somebody who reads such a notice for the first time. A breach may be found before any investigation or hearing. */
const meanings: Readonly<Record<DecisionKind, string | ((found: string) => string)>> = {
  closeOutOfScope: `The council cannot deal with this complaint under its arrangements, because a test of jurisdiction is not met. The case is closed. ${nothingFound}`,
  closePrivate:
    'The councillor was found to have acted in a private capacity. The Code of Conduct applies only when a person acts as a councillor (Localism Act 2011, section 27(2)), so the council will take no further action and the case is closed. No breach of the Code has been found.',
  closeAsDuplicate:
    'Another complaint about the same matter is already being dealt with or has been decided. The council will take no further action on this one, and it is closed. Nothing has been found for or against the councillor by closing it.',
  takeNoFurtherAction: `The council will take no further action on this complaint, and the case is closed. ${unbreached}`,
  endAllegations:
    'Some of the allegations in this complaint end here, for the reasons given below, and no breach has been found in them. The rest of the complaint goes on, and nothing has been found about it.',
  referElsewhere: `The complaint has been referred to another authority or body, which will decide whether and how to deal with it. Here the case is closed. ${nothingFound}`,
  offerInformalResolution:
    'The council seeks to settle this complaint informally, without an investigation. This is not a finding that the Code of Conduct was breached. If it cannot be settled in this way, the complaint will be assessed again.',
  completeInformalResolution:
    'The complaint has been settled informally, and the case is closed. This is not a finding that the Code of Conduct was breached.',
  referToInvestigation:
    'The complaint will be investigated. This is not a finding that the Code of Conduct was breached: nothing is decided until the investigation has ended.',
  closeNoBreach: 'After an investigation it was found that the Code of Conduct was not breached. The case is closed.',
  findNoBreach:
    'After an investigation it was found that the Code of Conduct was not breached by some of what was alleged. The rest of the complaint goes on, and nothing has been found about it.',
  findBreach: (found) => `${found} What should follow from it is decided next, and there will be a further notice of that.`,
  resolveLocally:
    'After an investigation the complaint has been resolved locally, without a hearing. This is not a finding that the Code of Conduct was breached. The case is closed.',
  referToHearing:
    'After an investigation the complaint will be heard by a panel. This is not a finding that the Code of Conduct was breached: that is for the panel to decide.',
  closeHearingNoBreach: 'After a hearing it was found that the Code of Conduct was not breached. The case is closed.',
  closeBreachNoSanction: (found) => `${found} No sanction is imposed, and the case is closed.`,
  imposeSanctions: (found) => `${found} The sanctions are set out below.`,
  closeSanctions: 'The sanctions imposed in this case have come to an end, and the case is closed.',
  withdraw: `The complaint was withdrawn and the case is closed. ${nothingFound}`,
  discontinue: `The council does not go on with this case, for the reasons given below, and it is closed. ${nothingFound}`,
  endForMemberLeft:
    'The person complained about is no longer a councillor, and the case is closed. Nothing has been found for or against them.',
}

/** LA 2011 s28(11) speaks of a failure to comply with the Code, found with or without an investigation. */
const foundAt: Readonly<Partial<Record<Stage, string>>> = {
  assessment: 'Without an investigation, as the law allows (Localism Act 2011, section 28(11)), it was found',
  investigation: 'After an investigation it was found',
  hearing: 'After a hearing it was found',
}

export function meaningOf(
  { kind, stage }: { readonly kind: DecisionKind; readonly stage: Stage },
  wasInvestigated: boolean,
): string {
  const meaning = meanings[kind]
  const found = stage === 'assessment' && wasInvestigated ? 'It was found' : (foundAt[stage] ?? 'It was found')
  return typeof meaning === 'string' ? meaning : meaning(`${found} that the Code of Conduct was breached.`)
}

/** 'The councillor … on 3 May 2026.' */
export const leavingWords: Readonly<Record<WayOfLeaving, string>> = {
  resigned: 'resigned',
  termEnded: 'came to the end of the term of office',
  disqualified: 'was disqualified from office',
  died: 'died',
  other: 'left office',
}

/** Whom an edition is for, and what they should do with it. */
export const openingOf: Readonly<Record<Edition, string>> = {
  complainant:
    'This edition is for the person who complained. It tells you what was decided about your complaint, why, and what you can do next. Please treat it as confidential: an allegation that is not upheld can do lasting harm.',
  subjectMember:
    'This edition is for the councillor complained about. It tells you what was decided, why, and what you can do next. Please treat it as confidential.',
  public: 'This edition is for the public.',
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
  'endAllegations',
  'findNoBreach',
  'findBreach',
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

/** What was decided on publication, for the officer who issues a notice. */
export function publicationInWords(publication: Publication | null): string {
  if (publication === null) return 'Publication not decided'
  if (!publication.published) return 'Not to be published'
  return publication.named ? 'To be published, naming the councillor' : 'To be published without a name'
}
