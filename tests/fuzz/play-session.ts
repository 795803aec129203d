import type { AnswerFrame } from '../../src/protocol/frames.ts';
import { createLog, type Log } from '../../src/base/log.ts';
import { badInputsOf } from '../../src/protocol/fakes/bad-inputs.ts';
import { requests } from '../../src/protocol/requests.ts';
import { createCoreHouse, type CoreHouse } from '../../src/service/fakes/core-house.ts';
import { newKeys } from '../../src/service/fakes/device-keys.ts';
import { createChance } from './chance.ts';
import { createKnownIds } from './known-ids.ts';
import { findSecrets } from '../fixtures/log-judge.ts';
import { makeInput, texts } from './make-input.ts';
import { connectPerson, sayHello, type Person } from './person.ts';
import { gapsIn, membershipOf, wrongInAnswer, wrongInEvent } from './promises.ts';
import { type Actor, actors, type Step } from './steps.ts';

/** Costs more than a whole session, and nothing depends on whose they are. */
const keys = new Map(actors.map((actor) => [actor, newKeys()]));
const keysOf = (actor: Actor) => keys.get(actor) ?? newKeys();

interface Play {
  readonly house: CoreHouse;
  readonly people: Map<Actor, Person>;
  readonly ids: ReturnType<typeof createKnownIds>;
  readonly broken: string[];
}

function begin(log: Log): Play {
  const house = createCoreHouse({ log, ownerKey: keysOf('owner').key });
  const ids = createKnownIds();
  const people = new Map<Actor, Person>();
  for (const actor of actors) people.set(actor, connectPerson(house, { keys: keysOf(actor), name: actor }));
  const of = (actor: Actor): Person => people.get(actor) ?? connectPerson(house, { name: actor });
  for (const actor of ['owner', 'ada', 'bob', 'carol'] as const) sayHello(of(actor), null);
  const { storage } = house;
  const [owner, ada] = [of('owner').self, of('ada').self];
  const room = owner && ada && storage.addDirectRoom(crypto.randomUUID() as never, owner, ada, 0);
  if (room) ids.learn(room);
  for (const { user } of storage.users()) ids.learn({ user });
  return { house, people, ids, broken: [] };
}

/** A stranger knocks with whatever token or code was ever said aloud. */
function knock(play: Play, person: Person, seed: number): void {
  const chance = createChance(seed);
  const token = chance.of(play.ids.known('token'));
  const code = chance.of(play.ids.known('code'));
  const ways = [
    null,
    { kind: 'ask' as const },
    ...(token === undefined ? [] : [{ kind: 'invite' as const, token }]),
    ...(code === undefined ? [] : [{ kind: 'link' as const, code }]),
  ];
  sayHello(person, chance.of(ways) ?? null);
}

function textOf({ type, seed, isFaulty }: Step, { ids }: Play, id: number): string {
  const chance = createChance(seed);
  const { input } = requests[type];
  const data = isFaulty ? chance.of(badInputsOf(input))?.data : makeInput(input, chance, ids.known);
  ids.learn(data);
  return JSON.stringify({ id, type, data });
}

const isAnswer = (frame: unknown): frame is AnswerFrame =>
  typeof frame === 'object' && frame !== null && 're' in frame;

/** What everybody hears because of one step, held against what was promised. */
function listen(play: Play, step: Step, id: number, before: ReturnType<typeof membershipOf>): void {
  const { house, people, ids, broken } = play;
  const memberships = [before, membershipOf(house.storage)];
  for (const [actor, person] of people) {
    const frames = person.heard();
    const answers = frames.filter(isAnswer);
    // Whoever removes the own device is cut off instead of answered.
    const expected = actor === step.who && !person.isClosed() ? 1 : 0;
    if (answers.length !== expected) broken.push(`${step.type} was answered ${answers.length} times`);
    for (const frame of frames) {
      if (typeof frame === 'string') broken.push(`not of the protocol: ${frame.slice(0, 100)}`);
      else if (!isAnswer(frame)) broken.push(...wrongInEvent(frame, person.self, memberships));
      else if (frame.re !== id) broken.push(`${step.type} was answered under another number`);
      else broken.push(...wrongInAnswer(step.type, frame, person.self, memberships));
      if (typeof frame === 'object') ids.learn(frame);
    }
  }
}

/** Who was sent away comes back, if let in; otherwise it is a stranger from then on. */
function comeBack(play: Play): void {
  for (const [actor, person] of play.people) {
    if (!person.isClosed()) continue;
    person.leave();
    const again = connectPerson(play.house, { keys: keysOf(actor), name: actor });
    play.people.set(actor, again);
    if (actor !== 'stranger') sayHello(again, null);
  }
  for (const person of play.people.values()) person.heard();
}

/** Plays the steps and names every promise that was broken; empty is good. */
export function playSession(steps: readonly Step[]): string[] {
  const failures: string[] = [];
  const lines: string[] = [];
  const error: Log['error'] = (message, fields) =>
    void failures.push(`${message}: ${JSON.stringify(fields ?? {})}`);
  // All that it would ever write: no promise is kept by a level.
  const log = createLog((line) => lines.push(line), 'debug');
  const play = begin({ ...log, error });
  for (const [index, step] of steps.entries()) {
    play.house.clock.advance(step.pauseMs);
    comeBack(play);
    const person = play.people.get(step.who);
    if (!person) continue;
    if (person.self === null && (step.type === 'hello' || step.type === 'challenge')) {
      knock(play, person, step.seed);
      continue;
    }
    const before = membershipOf(play.house.storage);
    person.send(textOf(step, play, index + 1));
    listen(play, step, index + 1, before);
  }
  const gaps = gapsIn(play.house.storage);
  play.house.storage.close();
  const readable = findSecrets([...lines, ...failures].join('\n'), texts);
  return [...play.broken, ...failures, ...gaps, ...readable];
}
