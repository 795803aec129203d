import { describe, expect, it } from 'vitest';
import type { UnreachedPerson } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { unreachedText } from './unreached-words.ts';

const said = (...people: [string, UnreachedPerson['why']][]): string =>
  unreachedText(
    people.map(([user, why]) => ({ user: user as UserId, why })),
    (user) => user,
  );

describe('who could not be rung', () => {
  it.each([
    [said(['Bo', 'offline']), 'Bo is offline.'],
    [said(['Bo', 'busy']), 'Bo is in another call.'],
    [said(['Bo', 'dnd'], ['Cy', 'dnd']), 'Bo and Cy do not want to be disturbed.'],
    [
      said(['Di', 'busy'], ['Bo', 'offline'], ['Cy', 'offline'], ['Ed', 'offline']),
      'Bo, Cy and 1 more are offline. Di is in another call.',
    ],
    [
      said(['محمد', 'offline'], ['מרים', 'offline'], ['فاطمة', 'busy']),
      '\u2068محمد\u2069 and \u2068מרים\u2069 are offline. \u2068فاطمة\u2069 is in another call.',
    ],
    [said(['Bo', 'too-often']), 'Bo was not rung: you rang often just now. Try again in a few seconds.'],
    [said(), ''],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
