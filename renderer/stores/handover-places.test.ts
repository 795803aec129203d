import { expect, it } from 'vitest';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { FileExchange, Handover } from '../../src/call/files/file-exchange.ts';
import type { FileLine } from '../../src/call/files/file-lines.ts';
import type { ServiceId } from '../../src/protocol/ids.ts';
import { serviceId } from '../platform/fakes/sample.ts';
import { createHandoverPlaces } from './handover-places.ts';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};
const lineTo = (voice: string): FileLine => ({ voice }) as FileLine;

function setUp() {
  const lines = createSubject<readonly FileLine[]>([]);
  const session = createSubject<{ service: ServiceId | null }>({ service: serviceId(1) });
  const device = { key: 'key' };
  const begun: { name: string; open: Observable<readonly FileLine[]>; state: Handover[] }[] = [];
  const places = createHandoverPlaces({
    ...{ scope: createScope(), lines, session, key: async () => device.key },
    async begin(name, open) {
      const waiting = { name: `waits at ${name}` } as Handover;
      begun.push({ name, open, state: [waiting] });
      return { state: createSubject<readonly Handover[]>([waiting]) } as unknown as FileExchange;
    },
  });
  return {
    ...{ lines, session, device, begun, places },
    seen: () => places.state.getState().map(({ name }) => name),
    /** Whom each of them can reach now. */
    reached: () => begun.map(({ open }) => open.getState().map(({ voice }) => voice)),
    async meets(voice: string) {
      lines.set([...lines.getState(), lineTo(voice)]);
      places.follow();
      await settle();
    },
  };
}

it('what waits at one service is neither shown at another nor offered to who has the same id there', async () => {
  const t = setUp();
  await t.meets('Ben');
  expect([t.seen(), t.reached()]).toEqual([[`waits at ${serviceId(1)} key`], [['Ben']]]);
  t.session.set({ service: null });
  expect([t.seen(), t.reached()]).toEqual([[], [[]]]);
  t.session.set({ service: serviceId(2) });
  t.device.key = 'another key';
  // The connection of before may still be there.
  await t.meets('who says that they are Ben');
  expect(t.seen()).toEqual([`waits at ${serviceId(2)} another key`]);
  expect(t.reached()).toEqual([[], ['who says that they are Ben']]);
});

it('a service that says it is another has its own: this device has not the same key there', async () => {
  const t = setUp();
  await t.meets('Ben');
  t.session.set({ service: null });
  t.device.key = 'another key';
  t.session.set({ service: serviceId(1) });
  await t.meets('who says that they are Ben');
  expect(t.begun.map(({ name }) => name)).toEqual([`${serviceId(1)} key`, `${serviceId(1)} another key`]);
  expect(t.reached()).toEqual([[], ['who says that they are Ben']]);
});

it('what waits is there again when one comes back', async () => {
  const t = setUp();
  await t.meets('Ben');
  t.session.set({ service: null });
  t.lines.set([]);
  t.session.set({ service: serviceId(1) });
  await t.meets('Ben again');
  expect(t.begun).toHaveLength(1);
  expect([t.seen(), t.reached()]).toEqual([[`waits at ${serviceId(1)} key`], [['Ben again']]]);
});

it('nothing is begun before the service has said which it is', async () => {
  const t = setUp();
  t.session.set({ service: null });
  await t.meets('Ben');
  expect(t.begun).toEqual([]);
});

it('what is for people at one service goes there, also once another is chosen, and never to that one', async () => {
  const t = setUp();
  expect([t.places.here.getState(), await t.places.nameHere()]).toEqual([null, `${serviceId(1)} key`]);
  await t.meets('Ben');
  const name = `${serviceId(1)} key`;
  expect(t.places.here.getState()).toBe(name);
  t.session.set({ service: null });
  expect([t.places.here.getState(), await t.places.nameHere()]).toEqual([null, null]);
  t.session.set({ service: serviceId(2) });
  await t.meets('who says that they are Ben');
  const waiting = (at: string) =>
    t.places.ask(at, async ({ state }) => state.getState().map((one) => one.name));
  expect(await waiting(name)).toEqual([`waits at ${name}`]);
  await expect(waiting(`${serviceId(3)} key`)).rejects.toThrow('nobody');
});
