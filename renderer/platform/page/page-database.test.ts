import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { settle } from '../fakes/fake-sockets.ts';
import { createPageDatabase } from './page-database.ts';

/** A browser's databases that answer an opening as the test says. */
function setUp(open: () => EventTarget) {
  const clock = createManualClock();
  let openings = 0;
  const databases = {
    open() {
      openings += 1;
      return open() as IDBOpenDBRequest;
    },
  };
  return { clock, database: createPageDatabase(databases, 'parley', clock), openings: () => openings };
}

describe('the database of a page', () => {
  it('that is forbidden keeps nothing and says so', async () => {
    const { database, openings } = setUp(() => {
      throw new DOMException('a private window', 'SecurityError');
    });
    expect([await database.all(), await database.put(new Map([['a', 1]]))]).toEqual([undefined, false]);
    expect(openings()).toBe(2);
    await database.remove('a');
  });

  it('that never answers is waited for three seconds', async () => {
    const { database, clock } = setUp(() => new EventTarget());
    let found: unknown = 'nothing yet';
    void database.all().then((all) => (found = all));
    await settle();
    clock.advance(2_999);
    await settle();
    expect(found).toBe('nothing yet');
    clock.advance(1);
    await settle();
    expect(found).toBeUndefined();
  });

  it('that fails to open is tried again', async () => {
    const request = Object.assign(new EventTarget(), { error: new Error('broken') });
    const { database, openings, clock } = setUp(() => request);
    const all = database.all();
    await settle();
    request.dispatchEvent(new Event('error'));
    expect(await all).toBeUndefined();
    expect(clock.pending()).toBe(0);
    void database.all();
    await settle();
    expect(openings()).toBe(2);
  });
});
