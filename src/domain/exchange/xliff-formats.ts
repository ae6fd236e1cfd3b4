import type { Package } from './package.js'
import { writeXliff1, XLIFF_1_TYPE } from './write-xliff-1.js'
import { writeXliff2, XLIFF_2_TYPE } from './write-xliff-2.js'

export type XliffVersion = '2.1' | '1.2'

export interface XliffFormat {
  readonly mediaType: string
  readonly write: (pack: Package) => string
}

/** The editions of XLIFF that agencies' tools read, the newer first. */
export const XLIFF_FORMATS: Readonly<Record<XliffVersion, XliffFormat>> = {
  '2.1': { mediaType: XLIFF_2_TYPE, write: writeXliff2 },
  '1.2': { mediaType: XLIFF_1_TYPE, write: writeXliff1 },
}

/** What a file is called that goes to an agency. */
export const fileNameOf = ({ reference, source, target }: Package): string =>
  `${reference}.${source}-${target}.xlf`
