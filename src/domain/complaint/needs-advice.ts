import { isOnOrAfter, isOnOrBefore, type PlainDate } from '../time/dates.js'
import type { Case } from './complaint.js'
import type { Need } from './need.js'
import { openAllegations } from './open-allegations.js'
import type { Stage } from './vocabulary.js'

/** The reply of someone with a conflict, in whichever consultation they said so, is no view; nor is a reply that gives none. */
const isViewOn = (theCase: Case, allegation: string, stage: Stage, since: PlainDate, until: PlainDate): boolean =>
  theCase.consultations.some(
    (consultation) =>
      consultation.stage === stage &&
      consultation.soughtBy === 'council' &&
      !consultation.overtaken &&
      consultation.allegations.includes(allegation) &&
      consultation.reply?.kind === 'view' &&
      consultation.reply.agreement !== 'noView' &&
      !hasConflict(theCase, consultation.independentPerson) &&
      isOnOrAfter(consultation.reply.on, since) &&
      isOnOrBefore(consultation.reply.on, until),
  )

/** Now or before another was appointed. */
export const hasInvestigated = ({ investigation }: Pick<Case, 'investigation'>, person: string): boolean =>
  investigation?.officer?.person === person || (investigation?.formerOfficers.includes(person) ?? false)

/** Declared, or plain from the part played: whoever investigates, sits on a panel or has stood down does not also advise. */
export const hasConflict = (theCase: Case, person: string): boolean => {
  const { investigation, standDowns, panel, hearing } = theCase
  const others = [...standDowns, ...(panel?.met?.members ?? []), ...(hearing?.listing?.panel ?? [])]
  return (
    hasInvestigated({ investigation }, person) ||
    theCase.satBefore.includes(person) ||
    others.some((one) => one.person === person) ||
    hasDeclaredConflict(theCase, person)
  )
}

export const hasDeclaredConflict = ({ consultations }: Case, person: string): boolean =>
  consultations.some(({ independentPerson, reply }) => independentPerson === person && reply?.kind === 'conflict')

/**
 * LA 2011 s28(7): an Independent Person's views are sought and taken into account before an allegation that was investigated is decided; and once
 * more, after a breach was found, before it is decided what should follow.
 */
export const independentPersonHeard: Need = {
  holds: ({ theCase, on }) => {
    const since = theCase.breachFoundOn ?? theCase.investigation?.finalReportOn
    return since != null && openAllegations(theCase).every(({ id }) => isViewOn(theCase, id, theCase.stage, since, on))
  },
  otherwise: 'the Independent Person has not given a view, at this stage and since the final report, on every allegation',
}

/**
 * The same gate where an allegation that was referred for investigation ends another way (withdrawn, or reopened and dropped):
 * by default the Independent Person's view since the referral, or since the last reopening, is wanted here too.
 */
export const independentPersonHeardIfInvestigated: Need = {
  holds: ({ theCase, on }) => {
    if (theCase.investigation === null) return true
    const since = theCase.breachFoundOn ?? theCase.reopenings.at(-1) ?? theCase.investigation.referredOn
    const stage = theCase.stage === 'informalResolution' ? 'assessment' : theCase.stage
    return openAllegations(theCase).every(({ id }) => isViewOn(theCase, id, stage, since, on))
  },
  otherwise:
    'an allegation was referred for investigation, and the Independent Person has not given a view on ending it this way',
}

export const consultationOpen: Need = {
  holds: ({ theCase, actor }) =>
    theCase.consultations.some(
      ({ reply, independentPerson }) =>
        reply === null && (actor.party !== 'independentPerson' || actor.person === independentPerson),
    ),
  otherwise: 'no consultation is waiting for a reply from this Independent Person',
}

export const wasInvestigated: Need = {
  holds: ({ theCase }) => theCase.investigation !== null,
  otherwise: 'the case has not been referred for investigation',
}

/** In another case or complaint it would not be known that the allegation was investigated, and the Independent Person could be passed by. */
export const neverInvestigated: Need = {
  holds: ({ theCase }) => theCase.investigation === null,
  otherwise: 'the case has been referred for investigation: its allegations are decided in it',
}

export const viewNotYetDispensedWith: Need = {
  holds: ({ theCase }) => theCase.viewDispensedWith === null,
  otherwise: 'why no view is sought has been recorded already',
}

/** Withdrawn, discontinued or the member gone: nothing is decided on the merits, so that the view can be done without, for a recorded reason. */
export const independentPersonHeardOrDispensedWith: Need = {
  holds: (situation) => situation.theCase.viewDispensedWith !== null || independentPersonHeardIfInvestigated.holds(situation),
  otherwise: `${independentPersonHeardIfInvestigated.otherwise}, nor has a reason to do without been recorded`,
}

/** A sanction upon an investigated allegation wants the view a second time (a breach found without investigation wants none by law). */
export const sanctionsHeard = independentPersonHeardIfInvestigated

/** As this council’s arrangements have the assessment decided: by a panel that has met, or with the Independent Person. */
export const assessedAsArranged: Need = {
  holds: ({ complaint, theCase, on }) => {
    const { by, asksIndependentPerson } = complaint.arrangements.assessment
    if ((by === 'panel' || theCase.panel !== null) && theCase.panel?.met == null) return false
    const since = theCase.reopenings.at(-1) ?? complaint.receivedOn
    const views = (allegation: string) => isViewOn(theCase, allegation, 'assessment', since, on)
    if (by === 'monitoringOfficerWithIndependentPerson') return openAllegations(theCase).every(({ id }) => views(id))
    return !asksIndependentPerson || openAllegations(theCase).every(({ id }) => wasAsked(theCase, id))
  },
  otherwise:
    'the arrangements want the assessment panel to have met, or the Independent Person to have been asked, on every allegation',
}

const wasAsked = ({ consultations }: Case, allegation: string): boolean =>
  consultations.some(
    ({ stage, soughtBy, overtaken, allegations }) =>
      stage === 'assessment' && soughtBy === 'council' && !overtaken && allegations.includes(allegation),
  )
