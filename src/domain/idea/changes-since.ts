import type { HistoryEntry, Idea } from '../../types.gen.js'

/** What has happened since a revision, oldest first. Give it the idea as the reader may see it (`ideaFor`). */
export const changesSince = (idea: Pick<Idea, 'history'>, revision: number): HistoryEntry[] =>
  idea.history.filter((entry) => entry.revision > revision)
