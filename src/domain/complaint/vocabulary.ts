/**
 * The enumerations of the field, each once: the key is stored, the words are shown.
 * Source: DOMAIN section 4, after the forms and published tables of English councils.
 */
export type KeyOf<T> = Extract<keyof T, string>

export const keysOf = <T extends object>(vocabulary: T): readonly [KeyOf<T>, ...KeyOf<T>[]] =>
  Object.keys(vocabulary) as unknown as readonly [KeyOf<T>, ...KeyOf<T>[]]

export const isKeyOf = <T extends object>(vocabulary: T, key: string): key is KeyOf<T> => Object.hasOwn(vocabulary, key)

export const roles = {
  monitoringOfficer: 'Monitoring Officer',
  deputyMonitoringOfficer: 'Deputy Monitoring Officer',
  independentPerson: 'Independent Person',
  investigatingOfficer: 'Investigating Officer',
  democraticServices: 'Democratic services',
  committeeMember: 'Committee member',
  councillor: 'Councillor',
  administrator: 'Administrator',
} as const
export type Role = KeyOf<typeof roles>

/** Who may act on a complaint: those who sign in, the complainant by reference and code, and the program itself. */
export type Party = Role | 'complainant' | 'program'

export const stages = {
  received: 'Received',
  screening: 'Screening',
  assessment: 'Assessment',
  informalResolution: 'Informal resolution',
  investigation: 'Investigation',
  hearing: 'Hearing',
  sanctions: 'Sanctions',
  closed: 'Closed',
} as const
export type Stage = KeyOf<typeof stages>

export const tiers = {
  county: 'County council',
  unitary: 'Unitary authority',
  londonBorough: 'London borough',
  district: 'District, city or borough council',
  combined: 'Combined authority',
  fire: 'Fire authority',
  nationalPark: 'National park authority',
  town: 'Town council',
  parish: 'Parish council',
} as const
export type Tier = KeyOf<typeof tiers>

export const channels = {
  webForm: 'Web form',
  email: 'E-mail',
  letter: 'Letter',
  paperForm: 'Paper form',
  helpedInPerson: 'Written down with help, in person',
  helpedByTelephone: 'Written down with help, by telephone',
  monitoringOfficer: 'Monitoring Officer’s own motion',
} as const
export type Channel = KeyOf<typeof channels>

export const complainantTypes = {
  resident: 'Resident',
  communityOrganisation: 'Community organisation',
  business: 'Business',
  councillorSameAuthority: 'Councillor of the same authority',
  councillorOtherAuthority: 'Councillor of another authority',
  parishClerk: 'Parish or town clerk',
  councilOfficer: 'Council officer',
  chiefExecutive: 'Chief executive',
  parishCouncil: 'Parish council',
  memberOfParliament: 'Member of Parliament',
  monitoringOfficer: 'Monitoring Officer’s own motion',
  formerCouncillor: 'Former councillor',
  anonymous: 'Anonymous',
  other: 'Other',
} as const
export type ComplainantType = KeyOf<typeof complainantTypes>

export const identityHandlings = {
  named: 'Named to the member',
  withholdingRequested: 'Withholding requested',
  withholdingGranted: 'Withheld',
  withholdingRefused: 'Withholding refused',
  anonymous: 'Anonymous',
} as const
export type IdentityHandling = KeyOf<typeof identityHandlings>

/** The four questions of jurisdiction: "can we deal with it?" */
export const jurisdictionTests = {
  memberOfAuthority: 'The member is of this authority or of a parish in its area',
  inOffice: 'The member was in office at the time',
  inCapacity: 'The member was acting, claiming to act or giving the impression of acting as a councillor (at first sight)',
  wouldBreach: 'If proved, the conduct would breach the Code then in force',
} as const
export type JurisdictionTest = KeyOf<typeof jurisdictionTests>

export const testAnswers = { yes: 'Yes', no: 'No', unclear: 'Unclear' } as const
export type TestAnswer = KeyOf<typeof testAnswers>

export const capacities = {
  official: 'Acting in official capacity',
  impressionOfOfficial: 'Giving the impression of acting in official capacity',
  misuseOfPosition: 'Misuse of position',
  private: 'Private capacity',
  mixed: 'Mixed',
  otherTier: 'Acting for another tier of local government',
  undetermined: 'Undetermined',
} as const
export type Capacity = KeyOf<typeof capacities>

/** The protocol's seven points on capacity (CA1-CA7), put as questions of fact. */
export const capacityPoints = {
  CA1: 'Is there a link to the business of the authority?',
  CA2: 'Is there more than awareness that the person is a councillor?',
  CA3: 'Was the position misused, or the impression of acting officially given?',
  CA4: 'Were council e-mail, paper, regalia or cards used in a private matter?',
  CA5: 'Was the account one kept apart for council business?',
  CA6: 'Was the member acting for this tier of local government?',
  CA7: 'Was there a disclaimer, and does the content bear it out?',
} as const
export type CapacityPoint = KeyOf<typeof capacityPoints>

export const indicators = {
  titleInName: 'Title in the name or handle',
  titleInBio: 'Office given in the biography',
  councilLogoOrEmail: 'Council logo or e-mail address',
  councilBusiness: 'The topic is council business',
  addressedToResidents: 'Addressed to residents',
  mainlyCouncilUse: 'The account is mainly used for council matters',
  publicAudience: 'A public audience',
  disclaimer: 'A disclaimer of official capacity',
  duringMeeting: 'Posted during a meeting',
  reputationOnly: 'Known as a councillor only by reputation',
} as const
export type Indicator = KeyOf<typeof indicators>

/** What is weighed at assessment: "should we?" */
export const factors = {
  evidence: 'Enough evidence',
  publicInterest: 'Public interest',
  betterRemedy: 'A better remedy exists',
  politicalDebate: 'Robust political debate (freedom of expression, Article 10)',
  titForTat: 'Tit-for-tat',
  maliciousOrVexatious: 'Malicious or vexatious',
  alreadyDealtWith: 'A substantially similar complaint already dealt with',
  tooOld: 'Too old, and why the delay',
  alreadyRemedied: 'Already remedied (apology, post removed)',
  serviceGrievance: 'Really a grievance about a decision or a service',
  memberHasLeft: 'The member has left',
} as const
export type Factor = KeyOf<typeof factors>

export const weights = { towardsAction: 'Towards action', againstAction: 'Against action', neutral: 'Neutral' } as const
export type Weight = KeyOf<typeof weights>

export const reasonsForNoFurtherAction = {
  notOurMember: 'Not a member of this authority or of a parish in its area',
  notInOffice: 'Not in office at the time',
  notInCapacity: 'Not acting in the capacity of a councillor',
  noPotentialBreach: 'No potential breach of the Code',
  insufficientEvidence: 'Insufficient evidence',
  trivial: 'Trivial',
  politicalDebate: 'Robust political debate',
  titForTat: 'Tit-for-tat',
  malicious: 'Malicious',
  politicallyMotivated: 'Politically motivated',
  vexatious: 'Vexatious',
  repeat: 'Repeat of an earlier complaint',
  tooOld: 'Too old',
  alreadyRemedied: 'Already remedied',
  serviceGrievance: 'A grievance about a decision or a service',
  alternativeRemedy: 'An alternative remedy exists',
  notInPublicInterest: 'Not in the public interest',
  noSanctionWouldFollow: 'No sanction would follow',
  noLongerMember: 'No longer a member',
  seriouslyIll: 'The member is seriously ill',
  anonymousWithoutEvidence: 'Anonymous and without evidence',
  withholdingRefused: 'Withholding of identity refused',
  noReply: 'The complainant did not reply',
  withdrawn: 'Withdrawn',
  duplicate: 'Duplicate',
  withPolice: 'With the police',
} as const
export type ReasonForNoFurtherAction = KeyOf<typeof reasonsForNoFurtherAction>

export const outcomes = {
  outOfScope: 'Out of scope',
  noFurtherAction: 'No further action',
  informalResolution: 'Informal resolution',
  breachWithoutInvestigation: 'Breach found without investigation',
  investigatedNoBreach: 'Investigated, no breach',
  investigatedBreach: 'Investigated, breach',
  resolved: 'Investigated, resolved',
  hearingNoBreach: 'Hearing, no breach',
  hearingBreachNoSanction: 'Hearing, breach, no sanction',
  hearingBreachSanction: 'Hearing, breach, sanction',
  withdrawn: 'Withdrawn',
  discontinued: 'Discontinued',
  noLongerMember: 'No longer a member',
  referredElsewhere: 'Referred elsewhere',
} as const
export type Outcome = KeyOf<typeof outcomes>

export const pauseCategories = {
  waitingForComplainant: 'Waiting for the complainant',
  police: 'Stayed for the police',
  court: 'Stayed for a court',
  otherBody: 'Stayed for another body',
} as const
export type PauseCategory = KeyOf<typeof pauseCategories>

/** Whose view on the draft report, or request for a review, it is. */
export const sides = { complainant: 'The complainant', subjectMember: 'The subject member' } as const
export type Side = KeyOf<typeof sides>

export const waysOfLeaving = {
  resigned: 'Resigned',
  termEnded: 'Term of office ended',
  disqualified: 'Disqualified',
  died: 'Died',
  other: 'Left office otherwise',
} as const
export type WayOfLeaving = KeyOf<typeof waysOfLeaving>

export const suggestedBy = { complainant: 'Complainant', officer: 'Officer', software: 'Software' } as const
export type SuggestedBy = KeyOf<typeof suggestedBy>

/** A protocol clause is guidance: it is departed from, more or less clearly; a breach is only ever of a Code provision. */
export const strengths = { alleged: 'Alleged', arguable: 'Arguable', supported: 'Supported', notMadeOut: 'Not made out' } as const
export type Strength = KeyOf<typeof strengths>

export const ipAgreements = { agrees: 'Agrees', disagrees: 'Disagrees', noView: 'Gives no view on the proposal' } as const
export type IpAgreement = KeyOf<typeof ipAgreements>

export const clockKinds = {
  acknowledge: 'Acknowledge the complaint',
  memberComment: 'Subject member’s comment',
  assess: 'Initial assessment',
  complainantReply: 'Complainant’s reply',
  independentPersonReply: 'Independent Person’s reply',
  investigate: 'Investigation',
  decisionNotice: 'Decision notice',
} as const
export type ClockKind = KeyOf<typeof clockKinds>

/** What a person wrote, kept to the letter. */
export type Prose = string
