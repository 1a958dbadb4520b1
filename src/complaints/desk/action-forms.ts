import type { SentAction } from '../acts/action-bodies.js'
import type { ActionForm } from './action-fields.js'
import { adviceForms } from './action-forms-advice.js'
import { assessmentForms } from './action-forms-assessment.js'
import { endingForms } from './action-forms-ending.js'
import { hearingForms } from './action-forms-hearing.js'
import { investigationForms } from './action-forms-investigation.js'
import { keepingForms } from './action-forms-keeping.js'
import { sanctionForms } from './action-forms-sanctions.js'
import { screeningForms } from './action-forms-screening.js'

/** Every action as a form: the template draws it from this, the body that the API takes is read from it. */
export const actionForms: Readonly<Record<SentAction, ActionForm>> = {
  ...screeningForms,
  ...assessmentForms,
  ...adviceForms,
  ...investigationForms,
  ...hearingForms,
  ...sanctionForms,
  ...endingForms,
  ...keepingForms,
}
