import type { Clock } from '../../src/base/clock.ts';
import { createEmitter } from '../../src/base/emitter.ts';
import { ok } from '../../src/base/result.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { Person } from '../../src/protocol/model.ts';
import { toBase64 } from '../platform/page/base64.ts';
import type { FilePorts } from '../platform/files/file-ports.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import { createKeptPictures } from './kept-pictures.ts';
import { onOnline } from './on-online.ts';
import { pause } from './pause.ts';
import type { OwnPictureOutcome, Pictures } from './pictures-model.ts';

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly ports: Pick<FilePorts, 'ownPicture' | 'urls'>;
}

/** So many are fetched at once: a long list that is drawn must not stand before what somebody writes. */
const atOnce = 4;

/** What people look like: known by ids, and fetched once somebody looks. */
export function createPictures({ client, clock, scope, ports }: Deps): Pictures & { forget(): void } {
  const events = createEmitter<{ changed: undefined }>();
  const changed = (): void => events.emit('changed', undefined);
  const ids = new Map<string, string>();
  const lookers = new Map<string, number>();
  const kept = createKeptPictures(
    ports.urls,
    () => new Set([...lookers.keys()].map((user) => ids.get(user))),
  );
  const loading = new Map<string, Promise<string | null>>();
  /** Not to be had until the next welcome. */
  const failed = new Set<string>();
  /** Whose is to be fetched; who was looked at last comes first. */
  const waiting = new Set<string>();
  let workers = 0;
  /** Refused ones go on one after the other: all together would be refused again, and be a flood to the service. */
  let pausing = Promise.resolve();

  const ask = async (user: string, picture: string): Promise<string | null> => {
    const answer = await client.request('picture.get', { user: user as UserId, picture });
    if (answer.ok) {
      kept.add(picture, answer.value.picture);
      changed();
      return answer.value.picture;
    }
    if (answer.code === 'rate-limited') {
      pausing = pausing.then(() => pause(clock, scope, answer.retryAfterMs));
      await pausing;
      return scope.hasEnded || ids.get(user) !== picture ? null : ask(user, picture);
    }
    // Whoever has another by now may have this one again.
    if (answer.code !== 'away' && ids.get(user) === picture) failed.add(picture);
    return null;
  };

  /** Once for everybody who has it, and for everybody who asks. */
  const load = (user: string): Promise<string | null> => {
    const picture = ids.get(user);
    if (picture === undefined) return Promise.resolve(null);
    const known = kept.textOf(picture);
    if (known !== undefined) return Promise.resolve(known);
    const running = loading.get(picture) ?? ask(user, picture).finally(() => loading.delete(picture));
    loading.set(picture, running);
    return running;
  };

  const isWanted = (user: string): boolean => {
    const picture = ids.get(user);
    const isMissing = picture !== undefined && kept.textOf(picture) === undefined && !failed.has(picture);
    return isMissing && lookers.has(user);
  };
  const takeNext = (): string | undefined => {
    for (const user of [...waiting].toReversed()) {
      waiting.delete(user);
      if (isWanted(user)) return user;
    }
    return undefined;
  };
  const work = async (): Promise<void> => {
    for (let user = takeNext(); user !== undefined; user = takeNext()) await load(user);
    workers -= 1;
  };
  const want = (user: string): void => {
    if (!isWanted(user)) return;
    waiting.delete(user);
    waiting.add(user);
    if (workers >= atOnce) return;
    workers += 1;
    void work();
  };

  /** Whether it is another than was known. */
  const note = ({ user, picture }: Pick<Person, 'user' | 'picture'>): boolean => {
    if (ids.get(user) === picture) return false;
    if (picture === undefined) ids.delete(user);
    else ids.set(user, picture);
    return true;
  };
  const heard = (people: readonly Person[]): void => {
    const others = people.filter(note);
    for (const { user } of others) want(user);
    if (others.length > 0) changed();
  };

  onOnline(client, scope, ({ people }) => {
    failed.clear();
    const here = new Set<string>(people.map(({ user }) => user));
    for (const user of ids.keys()) if (!here.has(user)) ids.delete(user);
    for (const person of people) note(person);
    for (const user of lookers.keys()) want(user);
    changed();
  });
  scope.own(client.on('person.changed', ({ person }) => heard([person])));
  scope.own(client.on('people.changed', ({ people }) => heard(people)));

  const forget = (): void => {
    ids.clear();
    kept.clear();
    changed();
  };
  scope.own(forget);

  const say = async (picture: string | null): Promise<OwnPictureOutcome> => {
    const answer = await client.request('picture.set', { picture });
    return answer.ok ? ok(undefined) : answer;
  };

  return {
    read(user) {
      const picture = ids.get(user);
      return picture === undefined ? undefined : (kept.urlOf(picture) ?? null);
    },
    look(user) {
      lookers.set(user, (lookers.get(user) ?? 0) + 1);
      want(user);
      return () => {
        const others = (lookers.get(user) ?? 1) - 1;
        if (others > 0) lookers.set(user, others);
        else lookers.delete(user);
      };
    },
    subscribe: (listener) => events.on('changed', listener),
    contentOf: load,
    async choose(file) {
      const made = await ports.ownPicture(file);
      return made.ok ? say(toBase64(made.value)) : made;
    },
    remove: () => say(null),
    forget,
  };
}
