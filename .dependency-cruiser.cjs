/** Who may import whom. The names of the rules are the reasons. */
const outside = (...folders) => `^src/(${folders.join('|')})/`

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle means that two files are one, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the-domain-is-pure',
      comment: 'Rules must be readable and testable without HTTP, a database, files, a clock or an environment.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/', pathNot: ['^src/domain/', '^src/types\\.gen\\.ts$'] },
    },
    {
      name: 'the-domain-knows-few-packages',
      comment: 'Only what computes: no drivers, no servers. node:crypto hashes, node:module reads a package when it is needed.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: [
          'node_modules/(ajv|ajv-formats|marked|sanitize-html|@types/sanitize-html|i18next|@orama/stemmers|diff|yaml|docx|fflate|csv-stringify|write-excel-file|fast-xml-parser|fastest-levenshtein)/',
          '^(node:)?(crypto|module)$',
        ],
      },
    },
    {
      name: 'actions-are-handed-their-storage',
      comment: 'An action names collections by type; which engine stands behind them is the composition root’s choice.',
      severity: 'error',
      from: { path: '^src/actions/' },
      to: { path: outside('storage', 'integrations'), pathNot: '^src/storage/(port|insert-once)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'actions-know-no-http',
      comment: 'The command line and the outbox call them too.',
      severity: 'error',
      from: { path: '^src/actions/' },
      to: { path: [outside('plugins', 'routes', 'web'), 'node_modules/fastify/', 'node_modules/@fastify/'] },
    },
    {
      name: 'storage-knows-no-one-above',
      comment: 'An engine keeps documents; it never decides.',
      severity: 'error',
      from: { path: '^src/storage/' },
      to: { path: outside('actions', 'routes', 'web', 'plugins', 'integrations') },
    },
    {
      name: 'routes-and-pages-are-thin',
      comment: 'They call actions; they never reach the database, and never each other.',
      severity: 'error',
      from: { path: '^src/(routes|web)/' },
      to: { path: outside('storage', 'integrations'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-and-pages-are-apart',
      comment: 'What both need belongs in an action or a plug-in.',
      severity: 'error',
      from: { path: '^src/(routes|web)/' },
      to: { path: '^src/(routes|web)/', pathNot: '^src/$1/' },
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
