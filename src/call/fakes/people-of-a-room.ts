import type { UserId } from '../../protocol/ids.ts';
import type { CallEngine } from '../engine-face.ts';
import type { CallPorts } from '../ports.ts';
import type { CallPlace } from '../view.ts';
import { createFakeHouse, settle, type FakePerson } from './fake-house.ts';

const names = ['ada', 'bo', 'cy', 'di', 'eve', 'fay', 'gil', 'hal', 'ivy'];

/** So many people in one room, on one service and one network. */
export function createPeopleOfARoom(createEngine: (ports: CallPorts) => CallEngine, count: number) {
  const house = createFakeHouse(createEngine);
  const everybody = names.slice(0, count);
  const room = house.service.addRoom('room', ...everybody.map((name) => name as UserId));
  const place: CallPlace = { is: 'room', room };
  const people = everybody.map((name) => house.person(name));
  const [ada, bo, cy] = people;
  if (!ada || !bo || !cy) throw new Error('three at least');
  /** All of them are in it, in this order. */
  const gather = async (who: readonly FakePerson[] = people): Promise<void> => {
    const [first, ...later] = who;
    first?.engine.start(place, 'video');
    await settle();
    for (const person of later) {
      person.engine.accept('video');
      await settle();
    }
  };
  return { ...house, place, people, ada, bo, cy, gather };
}
