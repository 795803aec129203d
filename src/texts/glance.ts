import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** The card that shows for a moment what a key did. */
export const glanceTexts = texts('glance', {
  microphone: { on: 'Microphone on', off: 'Muted', failed: 'The microphone did not follow' },
  camera: { on: 'Camera on', off: 'Camera off', failed: 'The camera did not follow' },
  heard: { 'let-go': 'You are heard', tap: 'You are heard. Tap to end' },
  mutedBy: (name: string) => sentence`Muted by ${name}`,
  notMuted: 'You are not muted',
});
