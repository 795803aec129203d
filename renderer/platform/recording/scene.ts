/** What a recorded picture shows: people, each with the tracks of what they show now. */
export interface SceneFace {
  readonly name: string;
  readonly initials: string;
  /** One of the colours of people without a picture. */
  readonly colour: number;
  readonly isMuted: boolean;
  readonly camera: string | null;
  readonly screen: string | null;
}

export interface Scene {
  readonly title: string;
  readonly faces: readonly SceneFace[];
}

/** How a film looks, from its first picture to its last. */
export interface FilmLook {
  /** Nothing but the one picture in it, for who cuts: no name, no title, no time. */
  readonly isBare: boolean;
  readonly width: number;
  readonly height: number;
}

/** Of the page to its worker. */
export type SceneOrder =
  | { readonly is: 'begin'; readonly drawn: WritableStream<VideoFrame>; readonly look: FilmLook }
  | { readonly is: 'track'; readonly track: string; readonly frames: ReadableStream<VideoFrame> }
  | { readonly is: 'scene'; readonly scene: Scene }
  | { readonly is: 'end' };

export const tracksIn = ({ faces }: Scene): Set<string> =>
  new Set(faces.flatMap(({ camera, screen }) => [camera, screen]).filter((track) => track !== null));
