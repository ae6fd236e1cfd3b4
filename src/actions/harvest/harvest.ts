/** Fetches a text from elsewhere, or rejects with a reason for the operator. */
export type FetchText = (address: string) => Promise<string>

export interface Harvest {
  readonly source: string
  /** New or changed. */
  readonly stored: number
  readonly removed: number
  /** Cases that the source told of: all that it has, or by OAI-PMH what has changed. */
  readonly seen: number
}
