import fc from 'fast-check'
import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import type { Decision } from '../src/domain/complaint/decisions.js'
import { decisionKinds, editions, informalResolutions, sanctions } from '../src/domain/complaint/decisions.js'
import { exemptParagraphs, reasonsForAdjourning } from '../src/domain/complaint/hearing.js'
import { identityHandlings, keysOf, sides, stages, waysOfLeaving } from '../src/domain/complaint/vocabulary.js'
import type { LetterCouncil } from '../src/domain/documents/letters-kinds.js'
import { addDays, type PlainDate } from '../src/domain/time/dates.js'
import { complaint as anyComplaint } from './random-complaints.js'
import type { Dated } from '../src/domain/complaint/named.js'

/** What leads to the complainant: no letter to anybody else may hold one of these where it is withheld. */
export const canaries = {
  name: 'Quillon Zephyrine',
  email: 'q.zephyrine@nowhere.example',
  address: '7 Hidden Canary Lane\nUnfoundham',
} as const
/** Between officers, or of the other party: in nobody's letter. */
export const secrets = {
  internalReference: '1999/777',
  note: 'note-between-officers',
  memberComment: 'comment-of-the-member',
  commentOfComplainant: 'draft-comment-of-complainant',
  commentOfMember: 'draft-comment-of-member',
  caution: 'why-despite-the-caution',
  reasonsOfDecision: 'reasons-of-the-decision',
  pause: 'reason-of-the-pause',
  legal: 'privileged-advice',
} as const

export const council: LetterCouncil = {
  name: 'Harrowmere City Council',
  contact: { name: 'Grace Okafor', role: 'Monitoring Officer', email: 'mo@harrowmere.example', telephone: '01632 960000' },
  parish: {
    name: 'Ambleford Town Council',
    clerk: { name: 'Robert Quayle', role: 'Town Clerk', email: 'clerk@ambleford.example' },
  },
}

/** Prose that may name the complainant in one of many ways, or nobody. */
const sown = fc.constantFrom(
  'A post in a group',
  `It was about ${canaries.name}.`,
  'Seen by Mr Zephyrine at once',
  'ZEPHYRINE complained of it',
  `Ask ${canaries.email}`,
  'They live at 7 Hidden Canary Lane, near the pond',
  'Quillon’s post was shared',
  '@quillonzephyrine was tagged',
)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 })
const person = '00000000-0000-4000-8000-0000000000aa'

/** A case in which everything happened, as no procedure would have it: every kind of letter is called for. */
export const aFullCase = (theCase: Case, receivedOn: PlainDate): fc.Arbitrary<Case> => {
  const day = fc.nat(400).map((days) => addDays(receivedOn, days))
  const dated: fc.Arbitrary<Dated> = fc.record({ on: day, reasons: sown })
  const decision: fc.Arbitrary<Decision> = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...decisionKinds),
    on: day,
    by: fc.constant({ name: 'Grace Okafor', party: 'monitoringOfficer' as const }),
    maker: fc.constantFrom('monitoringOfficer' as const, 'hearingPanel' as const),
    stage: fc.constantFrom(...keysOf(stages)),
    reasons: fc.constant(secrets.reasonsOfDecision),
    referredTo: orNull(sown),
    endsCase: fc.boolean(),
    calendar: fc.constant('england'),
    publication: fc.constant(null),
    noticesIssued: fc.subarray([...editions]),
  })
  return fc
    .record({
      decisions: fc.array(decision, { maxLength: 3 }),
      allegations: fc.tuple(...theCase.allegations.map((one) => sown.map((summary) => ({ ...one, summary })))),
      consultations: fc.tuple(
        ...theCase.consultations.map((one) =>
          fc
            .record({ question: sown, soughtBy: fc.constantFrom('council' as const, 'subjectMember' as const) })
            .map((more) => ({ ...one, ...more })),
        ),
      ),
      memberComments: fc.constant([{ on: receivedOn, by: 'councillor' as const, text: secrets.memberComment }]),
      informalResolution: orNull(
        fc.record({ kinds: fc.subarray([...keysOf(informalResolutions)], { minLength: 1 }), terms: sown, offeredOn: day }),
      ),
      investigation: orNull(
        fc.record({
          referredOn: day,
          officer: fc.constant({ person, name: 'Priya Nair', on: receivedOn }),
          plan: orNull(sown),
          formerOfficers: fc.constant([]),
          draftReportOn: orNull(day),
          draftReport: orNull(sown),
          draftComments: fc.constant([
            { on: receivedOn, from: 'complainant' as const, text: secrets.commentOfComplainant },
            { on: receivedOn, from: 'subjectMember' as const, text: secrets.commentOfMember },
          ]),
          finalReportOn: orNull(day),
          finalReport: orNull(sown),
          recommendations: fc.constant([]),
        }),
      ),
      hearing: orNull(
        fc.record({
          listing: orNull(
            fc.record({
              noticeOn: day,
              hearingOn: day,
              at: fc.constant('10:30'),
              place: sown,
              panel: fc.constant([{ person, name: 'Cllr Edith Marsh' }]),
              parishRepresentative: orNull(fc.constant('Cllr Ivy Stone')),
              exempt: orNull(fc.record({ paragraph: fc.constantFrom(...keysOf(exemptParagraphs)), publicInterest: sown })),
            }),
          ),
          adjournments: fc.array(
            fc.record({
              on: day,
              because: fc.constantFrom(...keysOf(reasonsForAdjourning)),
              reason: sown,
              reconvenesOn: orNull(day),
            }),
            { maxLength: 2 },
          ),
          held: fc.constant(null),
        }),
      ),
      requests: fc.array(
        fc.record({
          id: fc.uuid(),
          question: fc.constant('Where was it?'),
          askedOn: day,
          dueOn: day,
          reply: orNull(fc.record({ on: day, text: sown })),
        }),
        { maxLength: 2 },
      ),
      policeReferrals: fc.array(fc.record({ on: day, reasons: sown, offence: sown, to: sown }), { maxLength: 2 }),
      withdrawalAsked: orNull(fc.record({ on: day, reasons: sown, goesOn: orNull(dated) })),
      interimSuspension: orNull(fc.record({ from: day, until: day, reasons: sown })),
      review: orNull(
        fc.record({
          askedOn: day,
          by: fc.constantFrom(...keysOf(sides)),
          reasons: sown,
          decided: orNull(fc.record({ on: day, reasons: sown, allowed: fc.boolean() })),
        }),
      ),
      memberLeft: orNull(fc.record({ on: day, how: fc.constantFrom(...keysOf(waysOfLeaving)) })),
      sanctions: fc.array(
        fc.record({
          id: fc.uuid(),
          kind: fc.constantFrom(...keysOf(sanctions)),
          addressedTo: fc.oneof(sown, fc.constant('Cllr Victor Hale')),
          terms: sown,
          imposedOn: day,
          dueOn: orNull(day),
          despiteCaution: fc.constant(secrets.caution),
          recommendedTo: orNull(fc.constant('Ambleford Town Council')),
          parishResponse: fc.constant(null),
          end: fc.constant(null),
        }),
        { maxLength: 3 },
      ),
      legalIssues: fc.constant([
        {
          id: 'issue',
          allegation: 'none',
          issue: 'libel' as const,
          leadsTo: 'legalAdvice' as const,
          decision: null,
          note: secrets.legal,
          isPrivileged: true,
          raisedOn: receivedOn,
          end: null,
        },
      ]),
      pause: orNull(fc.record({ category: fc.constant('police' as const), reason: fc.constant(secrets.pause), from: day })),
    })
    .map((more): Case => ({
      ...theCase,
      ...more,
      publicReference: 'PARTY-MEMBER',
      subjectMember: { ...theCase.subjectMember, name: 'Cllr Victor Hale' },
      clocks: theCase.clocks.map((clock) => ({
        ...clock,
        moves: [
          {
            from: clock.originallyDueOn,
            to: clock.dueOn,
            because: { kind: 'extension' as const, on: clock.startedOn, reason: secrets.pause },
          },
        ],
      })),
    }))
}

export const aSownComplaint: fc.Arbitrary<Complaint> = anyComplaint.chain((complaint) =>
  fc
    .record({
      cases: fc.tuple(...complaint.cases.map((one) => aFullCase(one, complaint.receivedOn))),
      identityHandling: fc.constantFrom(...keysOf(identityHandlings)),
      regimes: fc.constantFrom([], ['interimSuspension' as const, 'nationalAppeal' as const]),
      withholdingDecidedOn: orNull(fc.constant(complaint.receivedOn)),
    })
    .map(({ cases, identityHandling, regimes, withholdingDecidedOn }) => ({
      ...complaint,
      reference: secrets.internalReference,
      publicReference: 'PARTY-COMPLAINANT',
      words: 'The complaint in its words',
      withholdingDecidedOn,
      complainant: { type: complaint.complainant.type, identityHandling, ...canaries, person: null },
      notes: [{ on: complaint.receivedOn, by: 'Grace Okafor', text: secrets.note }],
      arrangements: { ...complaint.arrangements, regimes },
      cases,
    })),
)
