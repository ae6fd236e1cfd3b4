/** What is known of how a form came in, besides its words. */
export interface FormTrace {
  /** The field that people do not see was filled in. */
  readonly trap: boolean
  /** Nothing was kept before it. */
  readonly isFirst: boolean
  /** Seconds since the form was handed out; undefined when it does not say so credibly. */
  readonly seconds: number | undefined
  /** Everything that was written. */
  readonly texts: readonly string[]
}

interface Signal {
  readonly code: string
  /** 2: enough alone; 1: only together with another. */
  readonly weight: 1 | 2
  readonly shows: (trace: FormTrace) => boolean
}

/** Nobody reads the first question and answers it faster; later pages may be passed in a moment. */
const SECONDS = 3
/** People who tell an idea name a few pages. */
const LINKS = 8

const links = (text: string): number => text.match(/https?:\/\/|www\.|\[url/gi)?.length ?? 0
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Rows of the rule, in order; the words for people are in `submission:signals`. */
export const SIGNALS: readonly Signal[] = [
  { code: 'trap', weight: 2, shows: ({ trap }) => trap },
  {
    code: 'too-fast',
    weight: 2,
    shows: ({ isFirst, seconds }) => isFirst && seconds !== undefined && seconds < SECONDS,
  },
  { code: 'no-stamp', weight: 1, shows: ({ seconds }) => seconds === undefined },
  { code: 'many-links', weight: 2, shows: ({ texts }) => sum(texts.map(links)) > LINKS },
  {
    code: 'markup',
    weight: 1,
    shows: ({ texts }) => texts.some((text) => /<a\s|\[url=|\[link=/i.test(text)),
  },
  {
    code: 'same-text',
    weight: 1,
    shows: ({ texts }) => {
      const long = texts.filter((text) => text.length > 40)
      return new Set(long).size < long.length
    },
  },
]

/** Codes of what looks like spam, if together it is enough to hold an idea back; else none. */
export function spamSignals(trace: FormTrace): string[] {
  const shown = SIGNALS.filter(({ shows }) => shows(trace))
  return sum(shown.map(({ weight }) => weight)) >= 2 ? shown.map(({ code }) => code) : []
}
