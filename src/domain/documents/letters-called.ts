import type { Case } from '../complaint/complaint.js'
import type { Decision, DecisionKind, Edition } from '../complaint/decisions.js'
import { isBefore } from '../time/dates.js'
import { decisionWords } from './decision-words.js'
import { calledWhileWaiting } from './letters-called-waiting.js'
import { one, parties, toBoth, type Calls } from './letters-calls.js'
import type { LetterKind } from './letters-kinds.js'
import { namesThePerson } from '../complaint/withheld.js'

/** A letter of their own says more than that of an outcome. */
const withLetterOfTheirOwn: readonly DecisionKind[] = ['offerInformalResolution']

const isLast = (decision: Decision, { decisions }: Case): boolean => decisions.at(-1)?.id === decision.id
const hasNotice = ({ noticesIssued }: Decision, edition: Edition): boolean => noticesIssued.includes(edition)

export const called: Calls<LetterKind> = {
  ...calledWhileWaiting,
  acknowledgement: ({ complaint: { receivedOn, acknowledgedOn } }) => [
    acknowledgedOn === null
      ? one('complainant', 'The complaint was received', receivedOn, true)
      : one('complainant', 'The complaint was acknowledged', acknowledgedOn, false),
  ],
  withholding: ({ complaint: { withholdingDecidedOn }, theCase: { toldMember } }) =>
    withholdingDecidedOn === null
      ? []
      : [one('complainant', 'It was decided whether the name is withheld', withholdingDecidedOn, toldMember === null)],
  informationRequest: ({ theCase: { requests, stage }, today }) =>
    requests.map(({ id, askedOn, dueOn, reply }) =>
      one(
        'complainant',
        'The complainant was asked a question',
        askedOn,
        reply === null && stage !== 'closed' && !isBefore(dueOn, today),
        id,
      ),
    ),
  memberNotification: ({ complaint, theCase: { toldMember, stage, memberComments }, today }) => {
    if (toldMember?.told === true) {
      const isFresh = memberComments.length === 0 && (stage === 'screening' || stage === 'assessment')
      return [one('subjectMember', 'The councillor was told', toldMember.on, isFresh)]
    }
    const mayBeTold =
      toldMember === null &&
      (stage === 'screening' || stage === 'assessment') &&
      complaint.complainant.identityHandling !== 'withholdingRequested'
    return mayBeTold ? [one('subjectMember', 'The councillor is to be told', today, true)] : []
  },
  independentPersonConsultation: ({ theCase: { consultations, stage }, today }) =>
    consultations.map(({ id, askedOn, dueOn, reply }) =>
      one(
        'independentPerson',
        'The Independent Person was asked for a view',
        askedOn,
        reply === null && stage !== 'closed' && !isBefore(dueOn, today),
        id,
      ),
    ),
  informalResolutionOffer: ({ theCase: { informalResolution, stage, decisions } }) =>
    informalResolution === null || decisions.findLast(({ kind }) => isSettling(kind))?.kind === 'resolveLocally'
      ? []
      : toBoth({
          because: 'Informal resolution was offered',
          on: informalResolution.offeredOn,
          isDue: stage === 'informalResolution',
          about: '',
        }),
  investigatorAppointment: ({ theCase: { investigation, stage } }) =>
    investigation?.officer == null
      ? []
      : [
          one(
            'investigatingOfficer',
            'The Investigating Officer was appointed',
            investigation.officer.on,
            stage === 'investigation' && investigation.draftReportOn === null,
          ),
        ],
  draftReport: ({ theCase: { investigation, stage } }) =>
    investigation?.draftReportOn == null
      ? []
      : parties.map((reader) =>
          one(
            reader,
            'The draft report was issued',
            investigation.draftReportOn ?? investigation.referredOn,
            stage === 'investigation' &&
              investigation.finalReportOn === null &&
              !investigation.draftComments.some(({ from }) => from === reader),
          ),
        ),
  hearingNotice: ({ theCase: { hearing, stage } }) =>
    hearing?.listing == null
      ? []
      : toBoth({
          because: 'The hearing was listed',
          on: hearing.listing.noticeOn,
          isDue: stage === 'hearing' && hearing.held === null && hearing.adjournments.length === 0,
          about: '',
        }),
  hearingAdjournment: ({ theCase: { hearing, stage } }) =>
    (hearing?.adjournments ?? []).flatMap(({ on }, at, all) =>
      toBoth({
        because: 'The hearing was adjourned',
        on,
        isDue: stage === 'hearing' && hearing?.held === null && at === all.length - 1,
        about: String(at),
      }),
    ),
  policeReferral: ({ theCase: { policeReferrals, pause } }) =>
    policeReferrals.map(({ on }, at, all) =>
      one(
        'police',
        'The matter was referred to the police',
        on,
        pause?.category === 'police' && at === all.length - 1,
        String(at),
      ),
    ),
  referralElsewhere: ({ theCase }) =>
    theCase.decisions
      .filter(({ kind }) => kind === 'referElsewhere')
      .map((decision) => one('otherBody', decisionWords.referElsewhere, decision.on, isLast(decision, theCase), decision.id)),
  outcome: ({ theCase }) =>
    theCase.decisions
      .filter(({ kind }) => !withLetterOfTheirOwn.includes(kind))
      .flatMap((decision) =>
        parties.map((reader) =>
          one(
            reader,
            decisionWords[decision.kind],
            decision.on,
            isLast(decision, theCase) && !hasNotice(decision, reader),
            decision.id,
          ),
        ),
      ),
  sanction: ({ theCase: { sanctions, subjectMember, stage } }) =>
    sanctions.map(({ id, imposedOn, addressedTo, end }) =>
      one(
        namesThePerson(addressedTo, { name: subjectMember.name, email: null, address: null }) ? 'subjectMember' : 'addressee',
        'A sanction was imposed',
        imposedOn,
        end === null && stage === 'sanctions',
        id,
      ),
    ),
  parishRecommendation: ({ theCase: { sanctions, stage } }) => {
    const recommended = sanctions.filter(({ recommendedTo }) => recommendedTo !== null)
    const days = [...new Set(recommended.map(({ imposedOn }) => imposedOn))]
    return days.map((on) =>
      one(
        'parishClerk',
        'Sanctions were recommended to the parish council',
        on,
        stage === 'sanctions' &&
          recommended.some((each) => each.imposedOn === on && each.parishResponse === null && each.end === null),
        on,
      ),
    )
  },
  reviewAsked: ({ theCase: { review } }) =>
    review === null
      ? []
      : toBoth({ because: 'A review was asked for', on: review.askedOn, isDue: review.decided === null, about: '' }),
  reviewDecided: ({ theCase: { review, decisions } }) =>
    review?.decided == null
      ? []
      : toBoth({
          because: review.decided.allowed ? 'The review was allowed' : 'The review was dismissed',
          on: review.decided.on,
          isDue: !decisions.some(({ on }) => isBefore(review.decided?.on ?? on, on)),
          about: '',
        }),
}

const isSettling = (kind: DecisionKind): boolean => kind === 'offerInformalResolution' || kind === 'resolveLocally'
