/** A row of the definition and what is wrong with it. */
export type Row = readonly [row: string, problem: string]
