import type { Clip } from '../../../src/protocol/model.ts';
import type { Thumbnail } from './make-thumbnail.ts';

/** What is known of a sound or a film before anybody has fetched it. */
export interface ClipFacts {
  readonly clip: Clip;
  /** The beginning of a film. */
  readonly poster: Thumbnail | null;
}

/** Whether it is for ears, or for both; whether this browser plays it, it says when it tries. */
export const isSound = (type: string): boolean => type.startsWith('audio/');
const isFilm = (type: string): boolean => type.startsWith('video/');
export const isClip = (type: string): boolean => isSound(type) || isFilm(type);

/** Null where it is no clip, or one that this browser cannot play. What reads them is large and comes when it is needed. */
export async function makeClip(content: Blob): Promise<ClipFacts | null> {
  if (!isClip(content.type)) return null;
  try {
    const { readFilm, readSound } = await import('./read-clip.ts');
    return await (isFilm(content.type) ? readFilm(content) : readSound(content));
  } catch {
    return null;
  }
}
