import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import type { RecordNews } from '../../../src/call/recording/record-lines.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { createFakeCall, live, peer } from '../../platform/fakes/fake-call.ts';
import { ada } from '../../platform/fakes/sample.ts';
import { filmOffer } from '../fakes/film-offer.ts';
import { createAwaitedFilms } from './awaited-films.ts';
import type { Answers } from './recording-model.ts';

function setUp() {
  const call = createFakeCall();
  const makers = createSubject<ReadonlyMap<UserId, string>>(new Map());
  const answers = createSubject<Answers>(new Map());
  const handovers = createSubject<readonly Handover[]>([]);
  const did: unknown[] = [];
  const emitter = createEmitter<{ news: RecordNews }>();
  const kept = createSubject<readonly KeptRecording[]>([]);
  const clock = createManualClock();
  const awaited = createAwaitedFilms({
    ...{ clock, kept },
    ...{
      scope: createScope(),
      view: call.view,
      consents: { makers, answers, userOf: () => ada.user },
      handovers,
    },
    lines: { onNews: (listener) => emitter.on('news', listener) },
    nameOf: () => 'Ada',
    tell: ({ from, name, as, set, recording, isAwaited }) =>
      did.push([from, name, as, set, recording, isAwaited]),
    take: ({ id }) => did.push(['accepted', id]),
  });
  call.view.set(live(5, undefined, { peers: [peer()] }));
  const says = (agrees: boolean, films: string | null): void => {
    answers.set(new Map([[ada.user, agrees]]));
    makers.set(new Map(films === null ? [] : [[ada.user, films]]));
  };
  const saysNone = (recording: string, set: string): void =>
    emitter.emit('news', { is: 'said', voice: 'of ada', word: { kind: 'no-films', recording, set } });
  return { awaited, handovers, kept, clock, did, says, saysNone };
}
const run = { recording: 'kept', as: 'said' };

describe('films of others for one’s own recording', () => {
  it('are awaited from who makes them while it runs, once', () => {
    const t = setUp();
    t.says(true, 'set');
    expect(t.did).toEqual([]);
    t.awaited.run(run);
    t.says(true, 'set');
    expect(t.did).toEqual([[ada.user, 'Ada', 'said', 'set', 'kept', true]]);
  });

  it('are not awaited from who says that there will be none', () => {
    const t = setUp();
    t.awaited.run(run);
    t.says(true, 'set');
    t.says(true, null);
    expect(t.did.slice(1)).toEqual([[ada.user, 'Ada', 'said', 'set', 'kept', false]]);
  });

  it('are awaited from who takes back that they agreed: what was made by then comes', () => {
    const t = setUp();
    t.awaited.run(run);
    t.says(true, 'set');
    t.says(false, null);
    expect(t.did).toHaveLength(1);
  });

  it('are awaited once more from who agrees again: they make others', () => {
    const t = setUp();
    t.awaited.run(run);
    t.says(true, 'set');
    t.says(false, null);
    t.says(true, 'another');
    expect(t.did).toEqual([
      [ada.user, 'Ada', 'said', 'set', 'kept', true],
      [ada.user, 'Ada', 'said', 'another', 'kept', true],
    ]);
  });

  it('are not awaited any more where there turn out to be none, also once the recording is over', () => {
    const t = setUp();
    t.awaited.run(run);
    t.says(true, 'set');
    t.awaited.run(null);
    t.saysNone('unknown', 'set');
    expect(t.did).toHaveLength(1);
    t.saysNone('said', 'set');
    expect(t.did.at(-1)).toEqual([ada.user, 'Ada', 'said', 'set', 'kept', false]);
  });

  it('are taken without a question, and nothing else is', () => {
    const t = setUp();
    const film = filmOffer()({ is: 'offered' });
    t.handovers.set([{ ...film, film: null }, { ...film, direction: 'out' }, filmOffer()({ is: 'moving' })]);
    expect(t.did).toEqual([]);
    t.handovers.set([film]);
    expect(t.did).toEqual([['accepted', film.id]]);
  });

  it('are tried again where they have to wait: when what is kept changes, and each minute', () => {
    const t = setUp();
    const film = { ...filmOffer()({ is: 'offered' }), waits: 'not-there' as const };
    t.handovers.set([film]);
    t.handovers.set([{ ...film }, { ...filmOffer({ at: 1, of: 2 })({ is: 'moving' }), waits: 'no-room' }]);
    expect(t.did).toEqual([]);
    t.kept.set([]);
    expect(t.did.splice(0)).toHaveLength(2);
    t.clock.advance(120_000);
    expect(t.did.splice(0)).toHaveLength(4);
    t.handovers.set([{ ...film, waits: null, state: { is: 'moving' } }]);
    t.clock.advance(120_000);
    expect(t.did).toEqual([]);
  });
});
