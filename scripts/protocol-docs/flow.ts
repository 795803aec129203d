/** Each flow as a drawing; A and B are people, A1 and A2 two devices of one. */
export interface Flow {
  readonly title: string;
  readonly words: string;
  readonly steps: readonly string[];
}

export const lines = (text: string): string[] => text.trim().split('\n');
