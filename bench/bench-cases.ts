import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deps } from '../src/actions/deps.js'
import { viewCase } from '../src/actions/publication/find-case.js'
import type { CaseView } from '../src/domain/export/case-view.js'
import { columnsOf } from '../src/domain/export/selection/columns.js'
import type { Selection } from '../src/domain/export/selection/selection-format.js'
import type { Case } from '../src/domain/types.gen.js'
import { readConfig } from '../src/installation/config.js'
import { openCore } from '../src/installation/open-core.js'
import { publishCompact } from './fill.js'

/** An installation with so many published cases: the one real case, each with a title and an address of its own. */
export interface Bench {
  readonly deps: Deps
  readonly docs: readonly Case[]
  /** A case as it is told in English; another one each time. */
  readonly view: () => CaseView
  readonly viewsOf: (doc: Case) => CaseView[]
  readonly selection: Selection
  close(): Promise<void>
}

export async function openBench(size: number): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-bench-'))
  const core = await openCore(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
  const docs = await publishMany(core.deps, size)
  const viewIn = (doc: Case, language: string) => viewCase(core.deps, doc, doc.edition, language, [])
  let n = 0
  return {
    deps: core.deps,
    docs,
    view: () => viewIn(docs[n++ % docs.length] as Case, 'en'),
    viewsOf: (doc) => doc.edition.languages.map((language) => viewIn(doc, language)),
    selection: selectionOf(core.deps),
    close: async () => {
      await core.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** All of them, unless they are there; their texts differ as little as their titles do. */
export async function publishMany({ collections, ...deps }: Deps, size: number): Promise<Case[]> {
  const reference = await publishCompact({ collections, ...deps })
  const first = (await collections.cases.getBy('reference', reference))?.doc
  if (!first) throw new Error('no case')
  const docs = Array.from({ length: size }, (_, n) => oneOf(first, n + 1))
  if ((await collections.cases.get('c1')) === null)
    for (const doc of docs) await collections.cases.insert(doc)
  return docs
}

function oneOf(first: Case, n: number): Case {
  const reference = `2026-${String(n).padStart(4, '0')}`
  const edition = first.edition
  const about = { ...edition.answers.about, title: `${String(edition.answers.about?.title)} ${n}` }
  const changed = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()
  return {
    ...first,
    id: `c${n}`,
    reference,
    changed,
    edition: { ...edition, answers: { ...edition.answers, about } },
  }
}

function selectionOf({ definitions }: Deps): Selection {
  const { texts, current } = definitions
  const wording = { texts, language: 'en', t: texts.in('en') }
  return {
    ...wording,
    columns: columnsOf(wording, [current.template]),
    publisher: wording.t('export:publisher'),
    address: 'https://fyrsteg.example/en/cases',
  }
}
