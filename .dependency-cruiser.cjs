/** Who may import whom. The names of the rules are the reasons. */
const outside = (...folders) => `^src/(${folders.join('|')})/`

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle means that two files are one, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'the-domain-is-pure',
      comment: 'Rules must be readable and testable without HTTP, a database, files, a clock or an environment.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/', pathNot: '^src/domain/' },
    },
    {
      name: 'the-domain-knows-few-packages',
      comment: 'Only what computes: no drivers, no servers. node:crypto hashes, node:module reads a package when it is needed, node:zlib packs.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: [
          'node_modules/(ajv|ajv-formats|marked|sanitize-html|@types/sanitize-html|i18next|@orama/stemmers|diff|yaml|docx|fflate|csv-stringify|write-excel-file|fast-xml-parser|fastest-levenshtein)/',
          '^(node:)?(crypto|module|zlib)$',
        ],
      },
    },
    {
      name: 'actions-are-handed-their-storage',
      comment: 'An action names collections by type; which engine stands behind them is the composition root’s choice.',
      severity: 'error',
      from: { path: '^src/actions/' },
      to: {
        path: outside('storage', 'integrations', 'jobs', 'installation'),
        pathNot: '^src/storage/(port|insert-once|errors)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'actions-know-no-http',
      comment: 'The command line and the jobs call them too.',
      severity: 'error',
      from: { path: '^src/actions/' },
      to: { path: [outside('http', 'cli', 'demo'), 'node_modules/fastify/', 'node_modules/@fastify/'] },
    },
    {
      name: 'storage-knows-no-one-above',
      comment: 'An engine keeps documents; it never decides.',
      severity: 'error',
      from: { path: '^src/storage/' },
      to: { path: outside('actions', 'http', 'jobs', 'integrations', 'cli', 'demo', 'archive', 'integrity') },
    },
    {
      name: 'integrations-talk-to-the-world',
      comment: 'Mail, engines, other sites, PDF: they are handed what to say, and never decide or keep.',
      severity: 'error',
      from: { path: '^src/integrations/' },
      to: { path: outside('actions', 'storage', 'http', 'jobs', 'cli', 'demo'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'jobs-know-no-http',
      comment: 'Work in the background goes on when nobody asks.',
      severity: 'error',
      from: { path: '^src/jobs/' },
      to: { path: [outside('http', 'cli', 'demo'), 'node_modules/fastify/', 'node_modules/@fastify/'] },
    },
    {
      name: 'routes-and-pages-are-thin',
      comment: 'They call actions; they never reach the database, and never each other.',
      severity: 'error',
      from: { path: '^src/http/(api|pages)/' },
      to: { path: outside('storage', 'integrations', 'jobs'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-and-pages-are-apart',
      comment: 'What both need belongs in an action or a plug-in.',
      severity: 'error',
      from: { path: '^src/http/(api|pages)/' },
      to: { path: '^src/http/(api|pages)/', pathNot: '^src/http/$1/' },
    },
    {
      name: 'http-is-not-reached-from-inside',
      comment: 'Only what puts an installation together, and the command line and the demo above it, knows the doors.',
      severity: 'error',
      from: { pathNot: ['^src/(http|installation|cli|demo)/', '^src/(server|cli)\\.ts$', '^src/static-site/'] },
      to: { path: '^src/http/' },
    },
    {
      name: 'the-command-line-is-above-all',
      comment: 'Nothing that serves depends on how it was started, nor on the sample.',
      severity: 'error',
      from: { pathNot: ['^src/(cli|demo)/', '^src/cli\\.ts$'] },
      to: { path: outside('cli', 'demo') },
    },
    {
      name: 'archive-and-integrity-read-stores',
      comment: 'Copies and checks of a store use its port and the rules: no pages, no work in the background.',
      severity: 'error',
      from: { path: '^src/(archive|integrity)/' },
      to: { path: outside('http', 'jobs', 'integrations', 'cli', 'demo') },
    },
    {
      name: 'benches-stand-outside',
      comment: 'What is measured must not know that it is.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(bench|test|scripts)/' },
    },
    {
      name: 'nothing-undeclared',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
}
