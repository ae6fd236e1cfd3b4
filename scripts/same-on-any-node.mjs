/**
 * What `npm test -- --other-node` leaves out: it cannot turn out differently on another version of Node. What does
 * its own talking to Node (storage, files, processes, streams, passwords, mail, PDF) is never here, nor what depends
 * on the languages and the calendar that come with Node (formats, sorting, searching, golden files).
 * `test/http/api/robust.test.ts` and `test/http/pages/robust.test.ts` ask every operation and every page all the same.
 */
const RULES = 'rules alone: they compute, and know neither files nor network nor a clock'
const SAME_WAY =
  'goes in and out as every operation does, which http/api/robust asks; behind that are rules and storage'
const SAME_STORE =
  'asks the engines what the contract suite asks, of more documents, in other orders or through a server that fails'
const SAME_AFTER_KILLS =
  'goes on by rules over the store, which are the same; storage/kill and archive/kill kill within a write'
const SAME_PAGES =
  'pages are put together from strings; the way out is that of every page, which http/pages/robust asks'

export const SAME = {
  'test/browser': 'what a browser shows does not depend on the Node that serves it',
  'test/cli/pack.test.ts':
    'what is in the package and where it is put is npm’s work; cli/processes starts the product on this Node',
  'test/definitions': SAME_WAY,
  'test/domain/golden-checked.test.ts':
    'others’ checkers read the golden files, which golden.test.ts holds to the byte',
  'test/domain/ideas': RULES,
  'test/domain/theme': RULES,
  'test/domain/parties': RULES,
  'test/domain/process': RULES,
  'test/domain/report': RULES,
  'test/domain/template': RULES,
  'test/domain/terms': RULES,
  'test/domain/translation': RULES,
  'test/jobs/editions-kill.test.ts': SAME_AFTER_KILLS,
  'test/jobs/federation-oai.test.ts': 'reads what federation.test.ts fetches on this Node too',
  'test/jobs/history-kill.test.ts': SAME_AFTER_KILLS,
  'test/jobs/idea-size.test.ts': SAME_STORE,
  'test/locales.test.ts': 'compares texts that lie in files',
  'test/installation/theme.test.ts': 'compares style sheets that lie in files',
  'test/http/api/publication': SAME_WAY,
  'test/http/api/exchange': SAME_WAY,
  'test/http/api/harvest': SAME_WAY,
  'test/http/api/ideas/around.test.ts': SAME_WAY,
  'test/http/api/ideas/change.test.ts': SAME_WAY,
  'test/http/api/ideas/create.test.ts': SAME_WAY,
  'test/http/api/ideas/messages.test.ts': SAME_WAY,
  'test/http/api/process/moves.test.ts': SAME_WAY,
  'test/http/api/meetings/meetings.test.ts': SAME_WAY,
  'test/http/api/exchange/memory.test.ts': SAME_WAY,
  'test/http/api/export/selection.test.ts': SAME_WAY,
  'test/http/api/parties': SAME_WAY,
  'test/http/api/people/people.test.ts': SAME_WAY,
  'test/http/api/requests': SAME_WAY,
  'test/http/api/uses': SAME_WAY,
  'test/http/api/terms/terms.test.ts': SAME_WAY,
  'test/storage/claims.test.ts': SAME_STORE,
  'test/storage/counts-beyond.test.ts': SAME_STORE,
  'test/storage/large-lists.test.ts': SAME_STORE,
  'test/storage/lost-replies.test.ts': SAME_STORE,
  'test/storage/migrations/upgrade.test.ts':
    'first-format and to-format-3 open the same stores; going on after kills is the same rules',
  'test/storage/plans.test.ts': 'looks at how the server answers, whoever asks',
  'test/storage/product-plans.test.ts': 'looks at how the server answers, whoever asks',
  'test/storage/ties.test.ts': SAME_STORE,
  'test/http/pages/people/account.test.ts': SAME_PAGES,
  'test/http/pages/admin.test.ts': SAME_PAGES,
  'test/http/pages/exchange': SAME_PAGES,
  'test/http/pages/definitions/definitions.test.ts': SAME_PAGES,
  'test/http/pages/desk/desk.test.ts': SAME_PAGES,
  'test/http/pages/export/exports.test.ts': SAME_PAGES,
  'test/http/pages/ideas/idea.test.ts': SAME_PAGES,
  'test/http/pages/meetings/meeting.test.ts': SAME_PAGES,
  'test/http/pages/exchange/memory.test.ts': SAME_PAGES,
  'test/http/pages/parties': SAME_PAGES,
  'test/http/pages/publication/public-pages.test.ts': SAME_PAGES,
  'test/http/pages/uses/spread.test.ts': SAME_PAGES,
  'test/http/pages/submission': SAME_PAGES,
  'test/http/pages/translation/translate.test.ts': SAME_PAGES,
}
