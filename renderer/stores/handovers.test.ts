import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { keepsNoOuts, keepsNothing } from '../../src/call/files/fakes/keeps-nothing.ts';
import type { createFileExchange, Handover } from '../../src/call/files/file-exchange.ts';
import type { FileLine } from '../../src/call/files/file-lines.ts';
import type { TransferId } from '../../src/protocol/file-words.ts';
import type { CallView } from '../../src/call/view.ts';
import type { ChosenFile } from '../platform/desktop/desktop.ts';
import { ada, serviceId, user } from '../platform/fakes/sample.ts';
import { filmOffer } from './fakes/film-offer.ts';
import { createHandovers } from './handovers.ts';
import { offersOf } from './handover-offers.ts';

type Exchange = Parameters<typeof createFileExchange>[0];
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};
const ben = user(2);
const withVoice = (voice: string | null): CallView =>
  ({ phase: 'live', peers: [{ user: ben, audioTrack: voice }] }) as unknown as CallView;
const file = (name: string, size = 3): File => new File([new Uint8Array(size)], name, { lastModified: 7 });
const loose = (name: string) => ({ path: name, content: file(name) });

const chosen: ChosenFile = {
  ...{ source: 'given', path: 'plan.pdf', bytes: 3, modifiedMs: 7 },
  read: async () => new Uint8Array(3),
};

function setUp(failures = 0) {
  let toFail = failures;
  const scope = createScope();
  const view = createSubject<CallView>({ phase: 'idle' });
  const open = createSubject<readonly FileLine[]>([]);
  const log: unknown[] = [];
  const exchanges: Exchange[] = [];
  const session = createSubject({ self: user(1), service: serviceId(1) });
  const note = (what: string) => (which: unknown) => void log.push([what, which]);
  const model = createHandovers({
    ...{ scope, view, session, clock: createManualClock() },
    lines: { open, watching: (inner) => inner },
    desktop: {
      async saveAs(name, wish) {
        log.push(['save', name, wish]);
        return null;
      },
      async saveFilm(name, into) {
        log.push(['save film', name, into]);
        return 'no-room';
      },
      saveAgain: async () => null,
      sending: {
        pick: async () => [chosen],
        again: async () => null,
        forget: (sources) => log.push(['forget', sources]),
      },
      identity: { key: async () => 'key', sign: async () => '' },
    },
    ports: {
      digest: async () => '',
      keptAt: () => keepsNothing,
      keptOutsAt: () => ({ ...keepsNoOuts, remove: ({ id }) => log.push(['out no more', id]) }),
      forget: () => log.push('forget'),
    },
    async load() {
      toFail -= 1;
      if (toFail >= 0) throw new Error('not to be had');
      return async (deps) => {
        exchanges.push(deps);
        return {
          state: createSubject<readonly Handover[]>([]),
          offer: async (to, name, files) => void log.push(['offer', to, name, files.map(({ path }) => path)]),
          ...{ accept: note('accept'), refuse: note('refuse'), pause: note('pause'), resume: note('resume') },
          ...{ cancel: note('cancel'), dismiss: note('dismiss') },
        };
      };
    },
    inform: (text) => log.push(text),
  });
  const connect = async (): Promise<void> => {
    open.set([{ voice: 'their voice' } as FileLine]);
    view.set(withVoice('their voice'));
    await settle();
  };
  return { model, view, open, log, exchanges, connect };
}

describe('files directly to the people in a call', () => {
  it('are nothing, and load nothing, as long as nobody is there who takes them', async () => {
    const t = setUp();
    t.view.set(withVoice('their voice'));
    t.model.send([loose('plan.pdf')]);
    await settle();
    expect([t.exchanges, t.log]).toEqual([[], []]);
    await t.connect();
    expect(t.model.takers.getState()).toEqual([ben]);
    expect(t.exchanges).toHaveLength(1);
    t.open.set([]);
    expect(t.model.takers.getState()).toEqual([]);
  });

  it('are offered to each of them: a folder by itself, what lay beside each other together', async () => {
    const t = setUp();
    await t.connect();
    t.model.send([
      loose('a.txt'),
      loose('b.txt'),
      { path: 'Plan/sub/c.txt', content: file('c.txt') },
      { path: 'Plan/d.txt', content: file('d.txt') },
    ]);
    await settle();
    expect(t.log).toEqual([
      ['offer', ben, 'Plan', ['Plan/sub/c.txt', 'Plan/d.txt']],
      ['offer', ben, '2 files', ['a.txt', 'b.txt']],
    ]);
  });

  it('are loaded another time where they could not be fetched', async () => {
    const t = setUp(1);
    await t.connect();
    expect(t.exchanges).toHaveLength(0);
    t.view.set(withVoice('their voice'));
    await settle();
    expect(t.exchanges).toHaveLength(1);
  });

  it('are not offered where they are too many, and it is said', async () => {
    const t = setUp();
    await t.connect();
    t.model.send([chosen, ...Array.from({ length: 1_001 }, (_, at) => loose(`${at}`))]);
    await settle();
    const tooMany = expect.stringContaining('more than can be offered at once') as string;
    expect(t.log).toEqual([tooMany, ['forget', ['given']]]);
  });

  it('are saved as foreign ones that outlast the page: one file, or a folder without its own name in each path', async () => {
    const t = setUp();
    await t.connect();
    const [deps] = t.exchanges;
    await deps?.openSink({ name: 'plan.pdf', files: [{ path: 'plan.pdf', bytes: 1 }], film: null }, ada.user);
    await deps?.openSink({ name: 'Plan', files: [{ path: 'Plan/a/b', bytes: 1 }], film: null }, ada.user);
    const { film } = filmOffer()({ is: 'offered' });
    const files = [{ path: 'Camera.mkv', bytes: 1 }];
    expect(await deps?.openSink({ name: 'Camera.mkv', files, film }, ada.user)).toBe('no-room');
    const wish = { isForeign: true, isLasting: true, isLarge: true };
    expect(t.log).toEqual([
      ['save', 'plan.pdf', { ...wish, paths: null }],
      ['save', 'Plan', { ...wish, paths: ['a/b'] }],
      ['save film', 'Camera.mkv', { from: ada.user, film }],
    ]);
  });

  it('are of whoever is heard on the same connection', async () => {
    const t = setUp();
    await t.connect();
    expect(t.exchanges[0]?.userOf('their voice')).toBe(ben);
    expect(t.exchanges[0]?.userOf('another')).toBeNull();
    t.view.set({ phase: 'idle' });
    expect(t.exchanges[0]?.userOf('their voice')).toBeNull();
  });
});

it('picked in the system’s window are offered by the names that main gave them, which go when nobody reads them any more', async () => {
  const t = setUp();
  await t.connect();
  t.model.pick?.('files');
  await settle();
  expect(t.log).toEqual([['offer', ben, 'plan.pdf', ['plan.pdf']]]);
  const { source, path, bytes, modifiedMs } = chosen;
  const id = 'x' as TransferId;
  t.exchanges[0]?.keptOuts.remove({ id, files: [{ source, path, bytes, modifiedMs }] });
  expect(t.log.slice(1)).toEqual([
    ['out no more', id],
    ['forget', ['given']],
  ]);
});

it('of who is forgotten at a service nothing is kept, and what was under way goes on no more', async () => {
  const t = setUp();
  await t.connect();
  t.model.forget();
  t.model.accept({ id: 'x' as TransferId, direction: 'in', user: ben });
  await settle();
  expect([t.log, t.exchanges[0]?.scope.hasEnded]).toEqual([['forget'], true]);
});

describe('what is offered', () => {
  it('is read in parts, with names that every service and device takes', async () => {
    const [offer] = offersOf([{ path: '..\u202Eevil', content: file('x', 300) }]);
    expect(offer?.name).toBe('..evil');
    expect(offer?.files[0]).toMatchObject({ bytes: 300, modifiedMs: 7 });
    expect(await offer?.files[0]?.read(100, 110)).toHaveLength(10);
  });
});
