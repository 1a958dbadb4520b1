import type { DecisionKind } from '../complaint/decisions.js'
import { isToComplainant } from './letters-parts.js'
import type { LetterSheet } from './letters-sheet.js'

const notAFinding = 'This is not a finding that the Code of Conduct was breached.'

/** What a decision means, for a party to it; the notice says more. `who` is 'you' or 'the councillor'. */
const meanings: Readonly<Record<DecisionKind, (who: string) => string>> = {
  closeOutOfScope: (who) =>
    `The council cannot deal with this complaint under its arrangements, and the case is closed. Nothing has been found for or against ${who}.`,
  closePrivate: (who) =>
    `The Code of Conduct applies only when a person acts as a councillor, and it was found that ${who} acted as a private person. No further action is taken and the case is closed. No breach of the Code has been found.`,
  closeAsDuplicate: (who) =>
    `Another complaint about the same matter is being dealt with, or has been decided. This one is closed, so that nothing is decided twice. Nothing has been found for or against ${who} by closing it.`,
  takeNoFurtherAction: () =>
    'No further action is taken on this complaint, and the case is closed. No breach of the Code of Conduct has been found.',
  endAllegations: () =>
    'Some of the allegations end here. The rest of the complaint goes on, and nothing has been found about it.',
  referElsewhere: (who) =>
    `The complaint has been passed to another authority or body, which decides whether and how to deal with it. Here the case is closed. Nothing has been found for or against ${who}.`,
  offerInformalResolution: () => `The complaint is to be settled informally, if both sides agree. ${notAFinding}`,
  completeInformalResolution: () => `The complaint has been settled informally, and the case is closed. ${notAFinding}`,
  referToInvestigation: () =>
    `The complaint will be investigated. ${notAFinding} Nothing is decided until the investigation has ended.`,
  closeNoBreach: () => 'After an investigation it was found that the Code of Conduct was not breached. The case is closed.',
  findNoBreach: () =>
    'After an investigation it was found that some of what was alleged did not breach the Code of Conduct. The rest of the complaint goes on.',
  findBreach: (who) =>
    `It was found that ${who} breached the Code of Conduct. What should follow from it, if anything, is decided next.`,
  resolveLocally: () =>
    `After an investigation the complaint has been resolved without a hearing, and the case is closed. ${notAFinding}`,
  referToHearing: () =>
    `After an investigation the complaint will be heard by a panel. ${notAFinding} That is for the panel to decide.`,
  closeHearingNoBreach: () => 'After a hearing it was found that the Code of Conduct was not breached. The case is closed.',
  closeBreachNoSanction: (who) =>
    `It was found that ${who} breached the Code of Conduct. No sanction is imposed, and the case is closed.`,
  imposeSanctions: (who) =>
    `It was found that ${who} breached the Code of Conduct. What follows from it is set out in the decision notice.`,
  closeSanctions: () => 'What was to follow from the breach of the Code of Conduct has come to its end, and the case is closed.',
  withdraw: (who) => `The complaint was withdrawn, and the case is closed. Nothing has been found for or against ${who}.`,
  discontinue: (who) =>
    `The council does not go on with this case, and it is closed. Nothing has been found for or against ${who}.`,
  endForMemberLeft: (who) =>
    `${who === 'you' ? 'You are' : 'The person complained about is'} no longer a councillor, and the case is closed. Nothing has been found for or against ${who === 'you' ? 'you' : 'them'}.`,
}

export const whatWasDecided = (kind: DecisionKind, sheet: LetterSheet): string =>
  meanings[kind](isToComplainant(sheet) ? 'the councillor' : 'you')
