import { sentence } from '../../base/sentence.ts';
import type { listsTexts } from '../lists.ts';

export const lists: typeof listsTexts = {
  loading: 'Wird geladen…',
  notLoaded: 'Das konnte nicht geladen werden.',
  tryAgain: 'Erneut versuchen',
  notDone: 'Der Dienst hat das nicht getan. Versuch es noch einmal.',
  keep: 'Behalten',
  two: (first, second) => sentence`${first} und ${second}`,
  more: (first, second, count) =>
    count === 1
      ? sentence`${first}, ${second} und 1 weitere Person`
      : sentence`${first}, ${second} und ${count} weitere`,
};
