import type { CallId, DeviceId, UserId } from '../../protocol/ids.ts';
import type { CallEngine } from '../engine-face.ts';
import type { CallPorts } from '../ports.ts';
import type { CallPlace } from '../view.ts';
import { createFakeHouse, settle, type FakePerson } from './fake-house.ts';

/** What may happen to one device, by itself or to its surroundings, in no order that anybody would think of. */
export const happenings = [
  'start',
  'accept',
  'decline',
  'leave',
  'join',
  'ring',
  'remove',
  'lock',
  'unlock',
  'cut',
  'restore',
  'reload',
  'expire',
  'network changed',
  'retry',
  'say',
  'hear',
  'talk',
  'time',
  'media cut',
  'media back',
  'signals lost',
  'signals doubled',
  'signals well',
] as const;

export type Happening = readonly [what: (typeof happenings)[number], who: number, much: number];

interface Seat {
  readonly name: string;
  readonly device: string;
  person: FakePerson;
}

/** A moment: what is waited for inside a page has happened, and lines are as they are. */
async function moment(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

/** A house in which anything may happen; `rest` lets it come to rest again. */
export function createStorm(createEngine: (ports: CallPorts) => CallEngine, names: readonly string[]) {
  const house = createFakeHouse(createEngine);
  const { service, network, clock } = house;
  const users = [...new Set(names)] as UserId[];
  const room = service.addRoom('room', ...users);
  const seats = names.map((name, place): Seat => {
    const device = `${name}-${place}`;
    return { name, device, person: house.person(name, device) };
  });
  const seatAt = (who: number): Seat => {
    const seat = seats[who % seats.length];
    if (!seat) throw new Error('nobody there');
    return seat;
  };
  const hold = ({ client }: FakePerson): void => {
    client.up.hold();
    client.down.hold();
  };
  for (const { person } of seats) hold(person);

  const placeFor = (seat: Seat, much: number): CallPlace => {
    const others = users.filter((user) => user !== seat.name);
    const other = others[much % Math.max(1, others.length)];
    return users.length > 2 || !other || much % 2 === 0
      ? { is: 'room', room }
      : { is: 'person', user: other };
  };
  const openCall = ({ person }: Seat, much: number): CallId | undefined => {
    const calls = person.engine.open.getState();
    return calls[much % Math.max(1, calls.length)]?.call;
  };
  function act(seat: Seat, what: Happening[0], much: number): unknown {
    const { engine, client, device } = seat.person;
    const kind = much % 3 === 0 ? 'voice' : 'video';
    switch (what) {
      case 'start':
        return engine.start(placeFor(seat, much), kind);
      case 'accept':
        return engine.accept(kind);
      case 'decline':
        return engine.decline();
      case 'leave':
        return engine.leave();
      case 'join': {
        const call = openCall(seat, much);
        return call && engine.join(call, kind);
      }
      case 'ring':
        return engine.ring(users.slice(0, 1 + (much % users.length)));
      case 'remove': {
        const user = users[much % users.length];
        return user && engine.remove(user);
      }
      case 'lock':
        return engine.lock(true);
      case 'unlock':
        return engine.lock(false);
      case 'cut':
        return client.cut();
      case 'restore':
        return service.isOnlineDevice(device) ? undefined : client.restore();
      case 'reload':
        return reload(seat);
      case 'expire':
        return service.isOnlineDevice(device) ? undefined : service.expire(device);
      case 'network changed':
        return engine.networkChanged();
      case 'retry':
        return engine.retry();
      case 'say':
        return client.up.step(1 + (much % 6));
      case 'hear':
        return client.down.step(1 + (much % 6));
      case 'talk':
        return talk(1 + (much % 6));
      case 'time':
        return clock.advance(500 * (much + 1));
      case 'media cut':
        return network.cut(much % 2 === 0 ? 'failed' : 'disconnected');
      case 'media back':
        return network.mend();
      case 'signals lost':
        service.copiesOfSignal = () => 0;
        return undefined;
      case 'signals doubled':
        service.copiesOfSignal = () => 2;
        return undefined;
      case 'signals well':
        service.copiesOfSignal = () => 1;
        return undefined;
    }
  }

  async function talk(count: number): Promise<void> {
    for (const { person } of seats) {
      await person.client.up.step(count);
      await person.client.down.step(count);
    }
  }

  /** Gone without a word; another page of the same device takes its place. */
  function reload(seat: Seat): void {
    const { client, engine } = seat.person;
    client.cut();
    engine.end();
    seat.person = house.person(seat.name, seat.device);
    hold(seat.person);
  }

  async function calm(): Promise<void> {
    for (let round = 0; round < 6; round += 1) {
      await settle();
      clock.advance(8_000);
    }
    await settle();
  }

  return {
    ...house,
    seats,
    /** Before it begins: everybody is in one call. */
    async gather(): Promise<void> {
      for (const seat of seats) {
        seat.person.client.up.letGo();
        seat.person.client.down.letGo();
        seat.person.engine.start({ is: 'room', room }, 'video');
        await settle();
      }
      for (const { person } of seats) hold(person);
    },
    async happen([what, who, much]: Happening): Promise<void> {
      await act(seatAt(who), what, much);
      await moment();
    },
    /** Everything works again, and everybody is asked to try once more. */
    async rest(): Promise<void> {
      service.copiesOfSignal = () => 1;
      network.mend();
      for (const { person } of seats) {
        person.client.up.letGo();
        person.client.down.letGo();
      }
      await settle();
      for (const { person, device } of seats) {
        if (!service.isOnlineDevice(device as DeviceId)) person.client.restore();
      }
      await calm();
      for (const { person } of seats) person.engine.retry();
      await calm();
    },
  };
}
