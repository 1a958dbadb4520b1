import type { ClockKind, Side } from './vocabulary.js'

/** The deadlines whose dates a party is told, on pages and in letters: those that bind the council towards them, and their own. */
export const toldClocks: Readonly<Record<Side, readonly ClockKind[]>> = {
  complainant: ['acknowledge', 'complainantReply', 'assess', 'investigate', 'decisionNotice'],
  subjectMember: ['memberComment', 'assess', 'investigate', 'decisionNotice'],
}
