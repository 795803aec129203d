import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** Before a service is left, to whoever is in a call there. */
export const leaveCallTexts = texts('leaveCall', {
  title: (name: string) => sentence`You are in a call with ${name}`,
  titleIn: (name: string) => sentence`You are in a call in ${name}`,
  more: 'A call belongs to the service that it was made on. It ends when you leave that service.',
  stay: 'Stay in the call',
  leave: 'End the call and go on',
});
