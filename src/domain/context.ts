import type { Matter, MatterContext } from './process/subject.js'
import type { Idea } from './types.gen.js'

/** The definitions that one matter is judged by: an idea, unless another is named. */
export type Context<M extends Matter = Idea> = MatterContext<M>
