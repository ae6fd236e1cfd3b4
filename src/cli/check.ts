import { readFile } from 'node:fs/promises'
import type { Deps } from '../actions/deps.js'
import { readAnchors } from '../actions/history/anchor-days.js'
import type { Anchor } from '../domain/types.gen.js'
import { checkAnchors } from '../integrity/check-anchors.js'
import { checkStore } from '../integrity/check-store.js'
import type { Problem } from '../integrity/problem.js'
import { COLLECTION_NAMES, type Collections } from '../storage/register.js'
import { type Command, CommandError, type Typed } from './command.js'
import { EXIT } from './exit-codes.js'
import type { Terminal } from './terminal.js'
import { withStore } from './with-core.js'

/** Reads every document and prints what does not hold together; exit code 1 if there is anything. */
export const check: Command = {
  options: { anchors: { type: 'string' } },
  positionals: [],
  async run(terminal, { values }) {
    const { t } = terminal
    const anchors = await anchorsIn(terminal, values.anchors)
    return withStore(terminal, async ({ deps }) => {
      const expected = await sizeOf(deps.collections)
      let documents = 0
      let problems = 0
      const onDocument = () => {
        documents += 1
        if (documents % 100 === 0) terminal.progress(t('cli:check.progress', { documents, expected }))
      }
      const all = everything(deps, onDocument, anchors)
      for await (const { collection, id, path, code, params } of all) {
        problems += 1
        terminal.out(`${collection} ${id} ${path}: ${t(`cli:check.problems.${code}`, params)}`)
      }
      terminal.err(t(problems === 0 ? 'cli:check.sound' : 'cli:check.unsound', { documents, problems }))
      return problems === 0 ? EXIT.ok : EXIT.failed
    })
  },
}

async function sizeOf(collections: Collections): Promise<number> {
  const sizes = await Promise.all(COLLECTION_NAMES.map((name) => collections[name].size()))
  return sizes.reduce((sum, n) => sum + n, 0)
}

async function* everything(
  deps: Deps,
  onDocument: () => void,
  anchors: readonly Anchor[],
): AsyncGenerator<Problem> {
  yield* checkStore(deps, onDocument)
  yield* checkAnchors(deps.collections, anchors)
}

async function anchorsIn({ t }: Terminal, file: Typed['values'][string]): Promise<Anchor[]> {
  if (typeof file !== 'string') return []
  try {
    return readAnchors(await readFile(file, 'utf8'))
  } catch {
    throw new CommandError(t('cli:problems.cannotRead', { file }), EXIT.failed)
  }
}
