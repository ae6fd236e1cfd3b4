import { renameSync, rmSync } from 'node:fs'

const NEXT = 'dist-next'
const removeNext = () => rmSync(NEXT, { recursive: true, force: true })

/** All at once, when it is whole: a server may be running from what was built before. */
function takeThePlace() {
  rmSync('dist', { recursive: true, force: true })
  renameSync(NEXT, 'dist')
}

/**
 * Node takes longer to find and read nine hundred small files than to run them, and every start would wait for it: what
 * `tsc` made becomes a few files. Packages stay where they are; what is imported late stays late.
 */
export default {
  input: {
    cli: 'dist-modules/cli.js',
    'installation/check-node': 'dist-modules/installation/check-node.js',
    'installation/limit-heap': 'dist-modules/installation/limit-heap.js',
    'image-process': 'dist-modules/integrations/images/image-process.js',
    'pdf-process': 'dist-modules/integrations/pdf/pdf-process.js',
  },
  // Everything that is not a file of ours.
  external: /^[^./]/,
  plugins: [{ name: 'take-the-place', buildStart: removeNext, closeBundle: takeThePlace }],
  output: { dir: NEXT, format: 'es', chunkFileNames: '[name].js' },
}
