import type { NoiseSuppression } from '../../src/bridge/settings.ts';

const names: Readonly<Record<NoiseSuppression, string>> = {
  off: 'Off',
  standard: 'Standard',
  strong: 'Strong',
};

export const noiseWords = {
  title: 'Noise suppression',
  hint: 'Strong leaves nothing but speech, no music either; it takes a little more of the processor and of time. It can be changed during a call.',
} as const;

export const noiseChoices = (['off', 'standard', 'strong'] as const).map((value) => ({
  value,
  label: names[value],
}));

/** Undefined for what is no choice. */
export const noiseChoice = (chosen: string): NoiseSuppression | undefined =>
  noiseChoices.find(({ value }) => value === chosen)?.value;
