import { IDEAS } from '../ideas/idea-subject.js'
import type { SubjectRows } from '../process/subject.js'

/** The kinds of matter that a definition may be about. */
export const SUBJECTS: readonly SubjectRows[] = [IDEAS]
