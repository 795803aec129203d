import type { Framing } from '../../src/bridge/settings.ts';
import { ownPictureTexts } from '../../src/texts/own-picture.ts';
import { useSelected } from '../stores/use-observable.ts';
import { useModel } from './model-context.ts';

const framings = ['whole', 'nearer', 'nearest'] as const;
/** Light and framing of one's own picture; null where a page is not given its frames. */
export function useCameraLook() {
  const { desktop, drawsPictures } = useModel();
  const framing = useSelected(desktop.settings, (s) => s.framing);
  const helpsLight = useSelected(desktop.settings, (s) => s.helpsLight);
  if (!drawsPictures) return null;
  const { light } = ownPictureTexts;
  return {
    helpsLight,
    light: {
      chosen: helpsLight ? 'helped' : 'as-it-is',
      choices: [
        { value: 'as-it-is', label: light.asItIs },
        { value: 'helped', label: light.helped },
      ],
      read: (value: string): boolean => value === 'helped',
    },
    framing: {
      chosen: framing,
      choices: framings.map((value) => ({ value, label: ownPictureTexts.framing.names[value] })),
      /** Undefined for what is no choice. */
      read: (value: string): Framing | undefined => framings.find((one) => one === value),
    },
  };
}
