import { createAll } from '../../../node_modules/govuk-frontend/dist/govuk/init.mjs'
import { Button } from '../../../node_modules/govuk-frontend/dist/govuk/components/button/button.mjs'
import { CharacterCount } from '../../../node_modules/govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { Checkboxes } from '../../../node_modules/govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from '../../../node_modules/govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { NotificationBanner } from '../../../node_modules/govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { PasswordInput } from '../../../node_modules/govuk-frontend/dist/govuk/components/password-input/password-input.mjs'
import { Radios } from '../../../node_modules/govuk-frontend/dist/govuk/components/radios/radios.mjs'
import { SkipLink } from '../../../node_modules/govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink])
  createAll(component)

/** Comfort only: every page does its work without this. Fills the three boxes of a date with today's. */
for (const button of document.querySelectorAll('[data-today]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()).split('-')
    for (const [part, value] of Object.entries({ day, month, year })) {
      const box = document.getElementById(`${button.dataset.today}-${part}`)
      if (box) box.value = String(Number(value))
    }
  })
}

/** Leaving a form with typed words in it asks first. */
for (const form of document.querySelectorAll('form[data-keep]')) {
  let typed = false
  form.addEventListener('input', () => (typed = true))
  form.addEventListener('submit', () => (typed = false))
  addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault()
  })
}
