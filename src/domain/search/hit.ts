/** Something that one search over everything found. */
export interface Hit {
  readonly kind: 'idea' | 'case' | 'party' | 'person' | 'term'
  readonly id: string
  readonly title: string
  /** Language of the title, where it is somebody's own text. */
  readonly language?: string
  /** What tells it from others of the same name: a number, a place, the submitter who was asked for. */
  readonly detail?: string
  /** Below the language. */
  readonly path: string
}

export const HIT_KINDS: readonly Hit['kind'][] = ['idea', 'case', 'party', 'person', 'term']

export const hitAddress = ({ path }: Pick<Hit, 'path'>, language: string): string => `/${language}${path}`
