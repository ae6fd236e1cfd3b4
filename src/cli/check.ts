import { total } from '../archive/format.js'
import { countAll } from '../archive/write-archive.js'
import { checkStore } from '../integrity/check-store.js'
import type { Command } from './command.js'
import { EXIT } from './exit-codes.js'
import { withCore } from './with-core.js'

/** Reads every document and prints what does not hold together; exit code 1 if there is anything. */
export const check: Command = {
  options: {},
  positionals: [],
  async run(terminal) {
    const { t } = terminal
    return withCore(terminal, async ({ deps }) => {
      const expected = total(await countAll(deps.collections))
      let documents = 0
      let problems = 0
      const onDocument = () => {
        documents += 1
        if (documents % 100 === 0) terminal.progress(t('cli:check.progress', { documents, expected }))
      }
      for await (const { collection, id, path, code, params } of checkStore(deps, onDocument)) {
        problems += 1
        terminal.out(`${collection} ${id} ${path}: ${t(`cli:check.problems.${code}`, params)}`)
      }
      terminal.err(t(problems === 0 ? 'cli:check.sound' : 'cli:check.unsound', { documents, problems }))
      return problems === 0 ? EXIT.ok : EXIT.failed
    })
  },
}
