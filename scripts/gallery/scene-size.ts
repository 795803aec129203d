import { ringingSize } from './ringing-gestures.ts';

/** Scenes of windows that are as large as main makes them, by how their names begin. */
const ownSizes = [
  ['ringing', ringingSize],
  ['glance-', { width: 264, height: 60 }],
  ['mini-', { width: 320, height: 220 }],
] as const;

/** Undefined where the window is as large as people draw it. */
export const sizeOfScene = (name: string): { width: number; height: number } | undefined =>
  ownSizes.find(([begins]) => name.startsWith(begins))?.[1];
