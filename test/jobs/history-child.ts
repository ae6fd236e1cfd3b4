/**
 * Edits one idea without end and says on stdout which revision was acknowledged; its store kills it at a given write:
 * `history-child.ts sqlite|mongodb ADDRESS WRITE before|after`.
 */
import { writeSync } from 'node:fs'
import { changeWith } from '../../src/actions/ideas/change-with.js'
import { editIdea } from '../../src/domain/ideas/edit-idea.js'
import { giveAdvice } from '../../src/domain/ideas/give-advice.js'
import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { ADVISOR } from '../fixtures/compact.js'
import { openDeadlyStore } from './deadly-store.js'

const { store, at, side } = await openDeadlyStore(['ideas', 'history', 'ideaItems'])
const { deps } = await openCore(readConfig({ ...process.env, LOG_LEVEL: 'silent' }), { store })
const asking = { idea: 'i1', actor: ADVISOR, revision: 'latest' } as const
for (let n = 0; ; n += 1) {
  const text = `${at} ${side} ${n}`
  const advice = { date: '2026-11-20', kind: 'funding', said: text, visibility: 'team' } as const
  const { idea } =
    n % 2 === 0
      ? await changeWith(deps, asking, editIdea, { answers: { about: { title: text } } })
      : await changeWith(deps, asking, giveAdvice, advice)
  writeSync(1, `${idea.revision}\n`)
}
