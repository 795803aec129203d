/** What must be so for a scenario to hold. Times and shares are the worst of all who take part. */
export interface Promises {
  /** How media goes at the end: the first person's kind of address, and what carries it. */
  readonly path?: RegExp;
  readonly connectMs?: number;
  readonly concealedShare?: number;
  /** Beside a bare connection with the browser's defaults, in the same run. */
  readonly concealedOfBare?: number;
  /** Beside a file that goes directly, of the same call without. */
  readonly concealedOfAlone?: number;
  /** At least: what arrives of it. */
  readonly fileKbps?: number;
  readonly frozenMs?: number;
  /** One that the first person's picture comes to after its first one, which is always small. */
  readonly laterSize?: RegExp;
  /** At least: the picture was given up for the voice. */
  readonly pictureAwayS?: number;
  /** From the moment the network is good again; not coming back at all never holds. */
  readonly recoveryMs?: number;
  /** Beside a bare connection with the browser's defaults, in the same run. */
  readonly recoveryOfBare?: number;
  /** What the doctor says was the matter. */
  readonly verdict?: RegExp;
}
