import type { CaseView } from '../domain/export/case-view.js'
import { stems } from '../domain/search/stems.js'
import { STOP_WORDS } from '../domain/search/stop-words.js'

/** Which words stand in which cases of a list, gathered while the cases are written. */
export interface SearchIndex {
  add(view: CaseView): void
  /** As a script: a page that lies on a disk may load scripts and nothing else. */
  text(): string
}

export function makeSearchIndex(): SearchIndex {
  const places = new Map<string, number[]>()
  let count = 0
  return {
    add: (view) => {
      for (const stem of stems(textOf(view))) {
        const known = places.get(stem)
        if (known) known.push(count)
        else places.set(stem, [count])
      }
      count += 1
    },
    text: () => {
      const index = { ignored: [...STOP_WORDS].sort(), stems: Object.fromEntries([...places].sort(byStem)) }
      return `window.fyrstegIndex = ${JSON.stringify(index)}\n`
    },
  }
}

const byStem = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

function textOf({ document: { title, summary, reference, sections, facts } }: CaseView): string {
  const values = sections.flatMap(({ fields }) =>
    fields.flatMap((field) => [
      ...(field.values ?? []),
      ...(field.rows ?? []).flatMap(({ cells }) => Object.values(cells).flat()),
    ]),
  )
  const all = [...facts.flatMap((fact) => fact.values), ...values].map(({ text }) => text)
  return [title.text, summary?.text ?? '', reference, ...all].join('\n')
}
