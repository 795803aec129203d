import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** What lists that the service has say alike, and names in a row. */
export const listsTexts = texts('lists', {
  loading: 'Loading…',
  notLoaded: 'This could not be loaded.',
  tryAgain: 'Try again',
  notDone: 'The service did not do this. Try again.',
  keep: 'Keep',
  two: (first: string, second: string) => sentence`${first} and ${second}`,
  more: (first: string, second: string, count: number) => sentence`${first}, ${second} and ${count} more`,
});
