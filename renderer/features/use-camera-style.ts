import type { CameraStyle } from '../../src/bridge/settings.ts';
import { ownPictureTexts } from '../../src/texts/own-picture.ts';
import { useObservable, useSelected } from '../stores/use-observable.ts';
import { useModel } from './model-context.ts';

/** What can be made of the camera here; null where it is nothing. */
export function useCameraStyle() {
  const { desktop, devices, drawsPictures } = useModel();
  const { cameras } = useObservable(devices);
  const chosen = useSelected(desktop.settings, (s) => s.cameraStyle);
  const offered: readonly CameraStyle[] = [
    'plain',
    ...(cameras.some(({ blursRoom }) => blursRoom) ? (['room-blurred'] as const) : []),
    ...(drawsPictures ? (['blurred', 'still'] as const) : []),
  ];
  if (offered.length === 1) return null;
  return {
    chosen,
    choices: offered.map((value) => ({ value, label: ownPictureTexts.style.names[value] })),
    /** Undefined for what is no choice. */
    read: (value: string): CameraStyle | undefined => offered.find((style) => style === value),
  };
}
