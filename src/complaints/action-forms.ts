import type { SentAction } from './action-bodies.js'
import type { ActionForm } from './action-fields.js'
import { assessmentForms } from './action-forms-assessment.js'
import { investigationForms } from './action-forms-investigation.js'
import { screeningForms } from './action-forms-screening.js'

/** Every action as a form: the template draws it from this, the body that the API takes is read from it. */
export const actionForms: Readonly<Record<SentAction, ActionForm>> = {
  ...screeningForms,
  ...assessmentForms,
  ...investigationForms,
}
