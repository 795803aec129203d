import type { Result } from '../../src/base/result.ts';
import type { ChosenProblem } from '../platform/picture/make-own-picture.ts';
import type { RequestFailure } from '../platform/service/service-client.ts';

export type OwnPictureOutcome = Result<void, ChosenProblem | RequestFailure>;

/** What people look like, and oneself. Who has no picture, or none that is here, is drawn by their initials. */
export interface Pictures {
  /** An object URL: undefined where somebody has no picture, null while it is not here. */
  read(user: string): string | null | undefined;
  /** It is on the screen: it is fetched, and kept until what is returned is called. */
  look(user: string): () => void;
  subscribe(listener: () => void): () => void;
  /** In base64; null where it cannot be had. */
  contentOf(user: string): Promise<string | null>;
  /** The file that was chosen, as a small square. */
  choose(file: Blob): Promise<OwnPictureOutcome>;
  remove(): Promise<OwnPictureOutcome>;
}
