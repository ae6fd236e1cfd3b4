import { rmSync } from 'node:fs'

/**
 * Node takes longer to find and read nine hundred small files than to run them, and every start would wait for it: what
 * `tsc` made becomes a few files. Packages stay where they are; what is imported late stays late.
 */
export default {
  input: {
    cli: 'dist-modules/cli.js',
    'check-node': 'dist-modules/check-node.js',
    'limit-heap': 'dist-modules/limit-heap.js',
    'typst-process': 'dist-modules/integrations/typst/typst-process.js',
  },
  // Everything that is not a file of ours.
  external: /^[^./]/,
  plugins: [{ name: 'leave-nothing-old', buildStart: () => rmSync('dist', { recursive: true, force: true }) }],
  output: { dir: 'dist', format: 'es', chunkFileNames: '[name].js' },
}
