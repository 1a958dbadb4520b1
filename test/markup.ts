import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Matters of taste, and what govuk-frontend writes
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    'prefer-native-element': 'off',
    'doctype-style': 'off',
    'no-redundant-role': 'off',
    'no-implicit-button-type': 'off',
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    'tel-non-breaking': 'off',
    'require-sri': 'off',
  },
})

export async function markupFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId} in line ${line}: ${message}`))
}
