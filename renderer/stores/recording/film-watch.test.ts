import { describe, expect, it } from 'vitest';
import { createSubject } from '../../../src/base/observable.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { createFakeCall, live, over, peer } from '../../platform/fakes/fake-call.ts';
import { bo } from '../../platform/fakes/sample.ts';
import { filmOffer } from '../fakes/film-offer.ts';
import { keptOwn } from '../fakes/kept-recording.ts';
import { createFilmWatch } from './film-watch.ts';

function setUp() {
  const call = createFakeCall();
  const handovers = createSubject<readonly Handover[]>([]);
  const kept = createSubject<readonly KeptRecording[]>([]);
  let changes = 0;
  const watch = createFilmWatch();
  watch.follow({
    ...{ scope: createScope(), view: call.view, handovers, kept },
    changed: () => void (changes += 1),
  });
  const peers = [peer({ audioTrack: 'of ada' }), peer({ user: bo.user, audioTrack: 'of bo' })];
  call.view.set(live(5, undefined, { peers }));
  call.view.set(over('hung-up'));
  const held = () => ['of ada', 'of bo', 'of nobody'].filter(watch.holds);
  return { handovers, kept, held, changes: () => changes };
}
const awaiting = keptOwn({ owes: null, shape: 'each', awaits: [{ from: bo.user, name: 'Bo' }] });

describe('the connection to who films are shared with', () => {
  it('is held for films that they are still to be offered, from when they begin', () => {
    const t = setUp();
    expect(t.held()).toEqual([]);
    t.kept.set([keptOwn({ state: 'running', files: [] })]);
    expect([t.held(), t.changes()]).toEqual([['of ada'], 0]);
    t.kept.set([keptOwn({ owes: null })]);
    expect([t.held(), t.changes()]).toEqual([[], 1]);
  });

  it('is held for films that are still to come from them', () => {
    const t = setUp();
    t.kept.set([awaiting]);
    expect(t.held()).toEqual(['of bo']);
    t.kept.set([{ ...awaiting, awaits: [] }]);
    expect([t.held(), t.changes()]).toEqual([[], 1]);
  });

  it('is held while a film is under way, and for no other file', () => {
    const t = setUp();
    const film = filmOffer()({ is: 'moving' });
    t.handovers.set([{ ...film, film: null }]);
    expect(t.held()).toEqual([]);
    t.kept.set([keptOwn()]);
    t.handovers.set([film]);
    t.kept.set([]);
    expect([t.held(), t.changes()]).toEqual([['of ada'], 0]);
    t.handovers.set([filmOffer()({ is: 'failed', why: 'unsaved' })]);
    expect([t.held(), t.changes()]).toEqual([[], 1]);
  });
});
