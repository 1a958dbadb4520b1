import type { Case, Consultation } from './complaint.js'
import type { Stage } from './vocabulary.js'

/** The stages at which an Independent Person can be consulted. */
const advised: readonly Stage[] = ['screening', 'assessment', 'investigation', 'hearing']

const ofMember = ({ soughtBy }: Consultation): boolean => soughtBy === 'subjectMember'

/** How many questions of the subject member have not been put to an Independent Person yet (LA 2011 s28(7)(b)(iii)). */
export const memberViewsToSeek = ({ viewsSought, consultations, stage }: Case): number =>
  advised.includes(stage) ? Math.max(0, viewsSought.length - consultations.filter(ofMember).length) : 0
