import type { NoiseSuppression } from '../../src/bridge/settings.ts';
import { ownPictureTexts } from '../../src/texts/own-picture.ts';

const strengths = ['off', 'standard', 'strong'] as const;

export const noiseChoices = () =>
  strengths.map((value) => ({ value, label: ownPictureTexts.noise.names[value] }));

/** Undefined for what is no choice. */
export const noiseChoice = (chosen: string): NoiseSuppression | undefined =>
  strengths.find((value) => value === chosen);
