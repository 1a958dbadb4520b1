import type { Vocabulary } from './page-words.js'

/** Lists that depend on the case: who may be asked, what may be linked. */
export type Source =
  | 'allegations'
  | 'provisions'
  | 'linkedProvisions'
  | 'linkedClauses'
  | 'independentPersons'
  | 'investigatingOfficers'
  | 'openConsultations'
  | 'openSanctions'
  | 'sanctionsBeforeParish'
  | 'openRequests'
  | 'openLegalIssues'
  | 'decisionsMade'
  | 'runningClocks'
  | 'otherCases'
  | 'memberAuthorities'
  | 'panelMembers'
  | 'panelListed'

interface Named {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

interface Chosen extends Named {
  /** Said where nothing is chosen. */
  readonly missing: string
}

/** One question of a form, in the order of the page. `name` is its place in the body of the action. */
export type Field =
  | (Named & {
      readonly kind: 'day'
      /** As it stands in a sentence: 'the date of the hearing'. */
      readonly asked: string
      readonly isOptional?: true
    })
  | (Named & { readonly kind: 'prose'; readonly rows?: number; readonly isOptional?: true })
  | (Named & { readonly kind: 'line'; readonly width?: 'short'; readonly isOptional?: true })
  | (Chosen & { readonly kind: 'choice' | 'select'; readonly of: Vocabulary | Source })
  | (Named & { readonly kind: 'choices'; readonly of: Vocabulary | Source })
  | (Named & { readonly kind: 'yesOrNo'; readonly yes: string; readonly no: string })
  | (Named & { readonly kind: 'tick' })
  | { readonly kind: 'allegation'; readonly name: 'allegation' }
  | (Chosen & { readonly kind: 'clause' })
  | { readonly kind: 'capacityPoints'; readonly name: 'points' }
  | {
      readonly kind: 'findings'
      readonly name: 'findings'
      /** On those allegations only that end now. */ readonly areSome?: true
    }
  | { readonly kind: 'recommendations'; readonly name: 'recommendations' }
  | { readonly kind: 'sanctions'; readonly name: 'sanctions' }
  | { readonly kind: 'exemption'; readonly name: 'exempt' }
  | { readonly kind: 'successor'; readonly name: 'to' }
  | { readonly kind: 'decisionAtRisk'; readonly name: 'decision' }
  | { readonly kind: 'corrected'; readonly name: 'value' }

/** Shown beside the day of recording wherever the two differ. */
export const tookEffect = {
  kind: 'day',
  name: 'on',
  label: 'Date it took effect (optional)',
  asked: 'the date it took effect',
  hint: 'Leave empty if it is today. For example, 27 3 2026',
  isOptional: true,
} as const satisfies Field

export const reasons = (label: string, hint?: string): Field => ({
  kind: 'prose',
  name: 'reasons',
  label,
  rows: 8,
  ...(hint === undefined ? {} : { hint }),
})

export const reason = { kind: 'prose', name: 'reason', label: 'Reason', rows: 4 } as const satisfies Field
export const allegation: Field = { kind: 'allegation', name: 'allegation' }

/** Where a link to the form stands on the page of the case; 'allegation' forms are beside their allegation. */
export const groups = {
  decide: 'Decisions',
  assess: 'Assessment',
  investigate: 'Investigation',
  hear: 'Hearing',
  sanction: 'Sanctions',
  contact: 'People',
  keep: 'Case keeping',
  allegation: 'Allegations',
} as const

export interface ActionForm {
  readonly group: keyof typeof groups
  /** What this is and what follows from it, in a sentence or two. */
  readonly explains: string
  readonly fields: readonly Field[]
  readonly button: string
  /** Said when it has been done. */
  readonly done: string
}
