const LINE_BREAK_OR_TAG = /[ \t]*\r?\n\s*|[<>]/g

/**
 * A template without the line breaks that lay it out, by the rule of JSX: a line break with its indentation
 * is a space between two words and between two attributes, and nothing beside a tag or beside what is filled
 * in. A space that readers shall see therefore stands within a line. (What is filled into a tag brings its
 * own space, as `attribute` does.)
 */
export function withoutLayout(strings: readonly string[]): readonly string[] {
  let isInTag = false
  return strings.map((text) =>
    text.replace(LINE_BREAK_OR_TAG, (match: string, at: number) => {
      if (match === '<' || match === '>') {
        isInTag = match === '<'
        return match
      }
      const before = text[at - 1]
      const after = text[at + match.length]
      return isInTag ? spaceInTag(after) : spaceInText(before, after)
    }),
  )
}

const spaceInTag = (after: string | undefined): string => (after === undefined || after === '>' ? '' : ' ')

const spaceInText = (before: string | undefined, after: string | undefined): string =>
  before === undefined || after === undefined || before === '>' || after === '<' ? '' : ' '
