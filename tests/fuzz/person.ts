import type { ServiceEvent } from '../../src/protocol/events.ts';
import { parseServerFrame, type AnswerFrame } from '../../src/protocol/frames.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import {
  answerTo,
  challengeOf,
  helloOf,
  type CoreHouse,
  type FakeHello,
} from '../../src/service/fakes/core-house.ts';
import * as v from 'valibot';
import { requests } from '../../src/protocol/requests.ts';

/** One person's connection, as it is heard. */
export interface Person {
  readonly hello: FakeHello;
  /** Null for a stranger. */
  readonly self: UserId | null;
  isClosed(): boolean;
  /** Everything that came because of this frame. */
  send(text: string): void;
  /** What came since it was asked last; a text is a frame that is not of the protocol. */
  heard(): (AnswerFrame | ServiceEvent | string)[];
  leave(): void;
}

export function connectPerson(house: CoreHouse, change: Partial<FakeHello>): Person {
  const hello = helloOf(change);
  const waiting: string[] = [];
  let isClosed = false;
  /** Also when it was removed meanwhile: what it heard up to then was for this person. */
  let self: UserId | null = null;
  const line = {
    send: (text: string) => void (isClosed || waiting.push(text)),
    close: () => void (isClosed = true),
  };
  const { service } = house;
  const connection = service.connect(line, '127.0.0.1');
  return {
    hello,
    get self() {
      return self;
    },
    isClosed: () => isClosed,
    send(text) {
      service.receive(connection, text);
      self = connection.identity?.user ?? self;
    },
    heard: () => waiting.splice(0).map((text) => parseServerFrame(text) ?? text),
    leave: () => service.disconnect(connection, 1006),
  };
}

/** Says who it is; false where it was not let in. */
export function sayHello(person: Person, admission: FakeHello['admission']): boolean {
  const answerOf = (type: 'challenge' | 'hello', data: object): AnswerFrame | undefined => {
    person.send(JSON.stringify({ id: 1, type, data }));
    return person.heard().find((frame): frame is AnswerFrame => typeof frame === 'object' && 're' in frame);
  };
  const given = answerOf('challenge', challengeOf(person.hello));
  if (!given?.ok) return false;
  const challenge = v.parse(requests.challenge.output, given.data);
  return answerOf('hello', answerTo({ ...person.hello, admission }, challenge))?.ok ?? false;
}
