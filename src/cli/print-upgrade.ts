import type { OnNews, UpgradeNews } from '../storage/migrations/migrate.js'
import type { Terminal } from './terminal.js'

/** Says on the terminal what happens to a store of an earlier version. */
export function printUpgrade(terminal: Pick<Terminal, 't' | 'err' | 'progress'>): OnNews {
  let last = ''
  return (news) => {
    const isNew = news.kind !== last
    last = news.kind
    if (news.kind === 'documents') terminal.progress(lineOf(terminal, news))
    else if (isNew) terminal.err(lineOf(terminal, news))
  }
}

function lineOf({ t }: Pick<Terminal, 't'>, news: UpgradeNews): string {
  if (news.kind === 'step') return t(`cli:upgrade.what.${news.to}`)
  const line = t(`cli:upgrade.${news.kind}`, { ...news })
  return news.kind === 'begun' && news.engine === 'mongodb' ? `${line}\n${t('cli:upgrade.ownBackup')}` : line
}
