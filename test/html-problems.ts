import { HtmlValidate, type RuleConfig } from 'html-validate'

/** What our pages are held to. Titles are people's own words; what people write may end a line as it likes. */
const RULES: RuleConfig = {
  'long-title': 'off',
  'no-trailing-whitespace': 'off',
  'heading-level': 'error',
  'input-missing-label': 'error',
  // One name, many values: that is how a form sends a list, in boxes and hidden fields alike.
  'form-dup-name': 'off',
}

/** What is wrong with a page as HTML, one line each. @param own rules that this kind of page has besides */
export async function htmlProblems(text: string, own: RuleConfig = {}): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: { ...RULES, ...own },
  })
  const { results } = await validator.validateString(text)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
  )
}
