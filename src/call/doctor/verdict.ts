/** Whose it is, for who looks at it. `between`: nothing tells whether it is the one's network or the other's. */
export type Whose = 'me' | 'them' | 'both' | 'between';

export type Cause =
  /** What somebody sends suffers, what they receive does not. */
  | 'upload'
  | 'download'
  /** Both: Wi-Fi, a mobile network, a line that is too narrow. */
  | 'network'
  | 'path'
  | 'computer'
  | 'microphone'
  | 'camera'
  /** The line to the service; the call itself goes on. */
  | 'service'
  | 'well';

/** How much of it is felt, from the least on. `stopped`: nothing comes through. */
export const weights = ['none', 'light', 'heavy', 'stopped'] as const;
export type Weight = (typeof weights)[number];

/** `likely`: one thing speaks for it. `possible`: nothing speaks against it. */
export type Confidence = 'certain' | 'likely' | 'possible';

export type FigureName =
  | 'lost'
  | 'available-kbps'
  | 'concealed'
  | 'frozen'
  | 'rtt-ms'
  | 'jitter-ms'
  | 'service-ms'
  | 'service-late'
  | 'silent-ms'
  | 'memory-mb'
  | 'camera-fps'
  | 'away-ms'
  | 'moved'
  | 'others-too';

/** A number that speaks for a verdict. `of`: whose; of what travels, who sent it; null: of both alike. */
export interface Figure {
  readonly name: FigureName;
  readonly of: 'me' | 'them' | null;
  readonly value: number;
  /** Of so much, where it is what is left of something. */
  readonly outOf?: number;
}

export interface Verdict {
  readonly cause: Cause;
  readonly whose: Whose;
  readonly weight: Weight;
  readonly confidence: Confidence;
  readonly evidence: readonly Figure[];
}

const swapped = { me: 'them', them: 'me', both: 'both', between: 'between' } as const;

/** The same verdict as the other side sees it. */
export const mirrored = (verdict: Verdict): Verdict => ({
  ...verdict,
  whose: swapped[verdict.whose],
  evidence: verdict.evidence.map((figure) => ({
    ...figure,
    of: figure.of === null ? null : swapped[figure.of],
  })),
});
