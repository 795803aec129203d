import { createSubject } from '../../src/base/observable.ts';
import type { Handover } from '../../src/call/files/file-exchange.ts';
import type { TransferId } from '../../src/protocol/file-words.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { HandoverModel } from '../../renderer/stores/handover-model.ts';
import { grace, user } from './people.ts';

export interface FakeHandovers {
  readonly all?: readonly Handover[];
  readonly takers?: readonly UserId[];
}

export const handover = (name: string, more: Partial<Handover> = {}): Handover => {
  const bytes = more.bytes ?? 1_840_000_000;
  return {
    id: name as TransferId,
    direction: 'in',
    user: user(grace),
    name,
    files: [{ path: name, bytes }],
    film: null,
    bytes,
    moved: 0,
    state: { is: 'offered' },
    waits: null,
    isAway: false,
    bytesPerSecond: null,
    show: null,
    ...more,
  };
};

export function createFakeHandovers({ all = [], takers = [] }: FakeHandovers = {}): HandoverModel {
  const nothing = (): void => {};
  return {
    state: createSubject(all),
    takers: createSubject(takers),
    pick: null,
    send: nothing,
    place: { here: createSubject(null), name: async () => null },
    offerFilm: async () => {},
    accept: nothing,
    refuse: nothing,
    pause: nothing,
    resume: nothing,
    cancel: nothing,
    dismiss: nothing,
  };
}
