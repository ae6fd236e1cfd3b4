import type { CaseView } from './case-view.js'

/** The case as data, by the schema `case-document.json`: codes and words, keys always in the same order. */
export const writeJson = ({ document }: CaseView): string => `${JSON.stringify(document, null, 2)}\n`
