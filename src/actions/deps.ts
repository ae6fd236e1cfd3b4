import type { Printer } from '../domain/export/pdf-model.js'
import type { ImageProcessor } from '../domain/pictures/renditions.js'
import type { Theme } from '../domain/theme/theme.js'
import type { OutboxItem } from '../domain/types.gen.js'
import type { Config } from '../installation/config.js'
import type { Definitions } from '../installation/definitions.js'
import type { Engine } from '../integrations/engines/engine.js'
import type { Collections } from '../storage/collections.js'
import type { Store } from '../storage/port.js'

/** Where actions and effects tell what happened, one line each; an operator reads it. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What an action is handed. The clock and the ids come from outside, so that a test can decide them. */
export interface Deps {
  readonly config: Config
  readonly store: Store
  readonly collections: Collections
  readonly definitions: Definitions
  /** The mark and the colours of the partnership. */
  readonly theme: Theme
  readonly clock: () => Date
  readonly newId: () => string
  readonly newSecret: () => string
  readonly effects: Effects
  readonly packages: Packages
  readonly recounts: Recounts
  /** How much of the disk of the store is free, 0–1; undefined where the store is elsewhere. */
  readonly freeShare: () => Promise<number | undefined>
  /** Makes PDFs. */
  readonly print: Printer
  /** Turns, scales and strips pictures. */
  readonly makeImages: ImageProcessor
  readonly log: Log
  /** Translation engines that the installation is set up with. */
  readonly engines: readonly Engine[]
}

/** The outbox, as actions see it. */
export interface Effects {
  /** This idea has effects to be carried out: soon, and never before this returns. */
  schedule(ideaId: string): void
  /**
   * Carries out what this idea waits for now, so that a caller may show the result; failures stay in the
   * outbox.
   * @param kinds only these
   */
  flush(ideaId: string, kinds?: readonly OutboxItem['kind'][]): Promise<void>
  /** This credential has a letter to be sent: soon, and never before this returns. */
  scheduleLetter(credentialId: string): void
}

/** Reports that are counted in the background, as actions see it. */
export interface Recounts {
  /** The report of this year is to be counted anew. */
  schedule(year: string): void
  /** Waits until none is under way any more; for tests. */
  flush(): Promise<void>
}

/** What is made in the background, as actions see it. */
export interface Packages {
  /** A package has been asked for. */
  schedule(): void
  /** Waits until none is under way any more; for tests. */
  flush(): Promise<void>
}
