import type { Framing } from '../../src/bridge/settings.ts';
import { useSelected } from '../stores/use-observable.ts';
import { useModel } from './model-context.ts';

export const framingWords = {
  title: 'How near others see you',
  names: {
    whole: 'All that the camera sees',
    nearer: 'A little nearer',
    nearest: 'Nearer',
  },
} as const satisfies { title: string; names: Record<Framing, string> };

export const lightWords = {
  title: 'Light',
  asItIs: 'Not brightened',
  helped: 'Brighter where it is dark',
  switch: 'Make my picture brighter where it is dark',
  hint: 'A well lit picture stays as it is.',
} as const;

const framings = ['whole', 'nearer', 'nearest'] as const;
const lights = [
  { value: 'as-it-is', label: lightWords.asItIs },
  { value: 'helped', label: lightWords.helped },
] as const;

/** Light and framing of one's own picture; null where a page is not given its frames. */
export function useCameraLook() {
  const { desktop, drawsPictures } = useModel();
  const framing = useSelected(desktop.settings, (s) => s.framing);
  const helpsLight = useSelected(desktop.settings, (s) => s.helpsLight);
  if (!drawsPictures) return null;
  return {
    helpsLight,
    light: {
      chosen: helpsLight ? 'helped' : 'as-it-is',
      choices: lights,
      read: (value: string): boolean => value === 'helped',
    },
    framing: {
      chosen: framing,
      choices: framings.map((value) => ({ value, label: framingWords.names[value] })),
      /** Undefined for what is no choice. */
      read: (value: string): Framing | undefined => framings.find((one) => one === value),
    },
  };
}
