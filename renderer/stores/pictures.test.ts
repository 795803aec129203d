import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { fail, ok } from '../../src/base/result.ts';
import { createScope } from '../../src/base/scope.ts';
import type { Person } from '../../src/protocol/model.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeFiles } from '../platform/fakes/fake-files.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, bo, self, user } from '../platform/fakes/sample.ts';
import { createPictures } from './pictures.ts';

const id = (of: string): string => of.padEnd(22, '_');
const png = (more: string): string =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d494844520000008000000080', 'hex'),
    Buffer.from(more),
  ]).toString('base64');
const withFace = (person: Person, face: string): Person => ({ ...person, picture: id(face) });
const own: Person = { user: self, name: 'Me', presence: 'available', role: 'member', left: false };
const many = Array.from({ length: 10 }, (_, n): Person => withFace({ ...ada, user: user(20 + n) }, `f${n}`));

function setUp(people: readonly Person[] = [withFace(ada, 'ada'), bo, withFace(own, 'me')]) {
  const clock = createManualClock();
  const fake = createFakeClient({ 'picture.get': ({ picture }) => ok({ picture: png(picture) }) });
  const files = createFakeFiles();
  const scope = createScope();
  const pictures = createPictures({ client: fake.client, clock, scope, ports: files.ports });
  let changes = 0;
  pictures.subscribe(() => (changes += 1));
  fake.goOnline({ people: [...people] });
  const asked = () => fake.asked('picture.get');
  return { clock, fake, files, scope, pictures, asked, changes: () => changes };
}

describe('pictures of people', () => {
  it('are fetched once somebody looks, and once for all who look', async () => {
    const { pictures, asked } = setUp();
    expect([pictures.read(ada.user), pictures.read(bo.user), pictures.read('nobody')]).toEqual([
      null,
      ...[undefined, undefined],
    ]);
    await settle();
    expect(asked()).toEqual([]);
    pictures.look(ada.user);
    pictures.look(ada.user);
    pictures.look(bo.user);
    await settle();
    expect(asked()).toEqual([{ user: ada.user, picture: id('ada') }]);
    expect(pictures.read(ada.user)).toMatch(/^blob:/);
    pictures.look(ada.user);
    await settle();
    expect(asked()).toHaveLength(1);
  });

  it('know oneself too', async () => {
    const { pictures } = setUp();
    pictures.look(self);
    await settle();
    expect(pictures.read(self)).toMatch(/^blob:/);
  });

  it('are kept over a lost line, and not fetched anew', async () => {
    const { pictures, fake, asked } = setUp();
    pictures.look(ada.user);
    await settle();
    fake.goAway();
    expect(pictures.read(ada.user)).toMatch(/^blob:/);
    fake.goOnline({ people: [withFace(ada, 'ada')] });
    await settle();
    expect(asked()).toHaveLength(1);
    expect(pictures.read(self)).toBeUndefined();
  });

  it('follow the person who has another, or none any more', async () => {
    const { pictures, fake, asked, changes } = setUp();
    pictures.look(ada.user);
    await settle();
    const before = changes();
    fake.emit('person.changed', { person: withFace({ ...ada, presence: 'busy' }, 'ada') });
    expect(changes()).toBe(before);
    fake.emit('people.changed', { people: [withFace(ada, 'other')] });
    expect(pictures.read(ada.user)).toBeNull();
    await settle();
    expect(asked().at(-1)).toEqual({ user: ada.user, picture: id('other') });
    fake.emit('person.changed', { person: ada });
    expect(pictures.read(ada.user)).toBeUndefined();
  });

  it('are fetched a few at a time, the newest in sight first, and not for who went out of sight', async () => {
    const { pictures, fake, asked } = setUp(many);
    const answers: (() => void)[] = [];
    fake.answers['picture.get'] = ({ picture }) =>
      new Promise((resolve) => answers.push(() => resolve(ok({ picture: png(picture) }))));
    const stops = many.map(({ user: who }) => pictures.look(who));
    await settle();
    expect(asked()).toHaveLength(4);
    for (const stop of stops.slice(4, 8)) stop();
    for (const answer of answers.splice(0)) answer();
    await settle();
    expect(asked().slice(4)).toEqual([9, 8].map((n) => ({ user: many[n]?.user, picture: id(`f${n}`) })));
  });

  it('wait as long as the service says', async () => {
    const { pictures, fake, clock, asked } = setUp();
    fake.answers['picture.get'] = () => ({ ...fail('rate-limited'), retryAfterMs: 5_000 });
    pictures.look(ada.user);
    await settle();
    fake.answers['picture.get'] = () => ok({ picture: png('now') });
    clock.advance(4_999);
    await settle();
    expect(asked()).toHaveLength(1);
    clock.advance(1);
    await settle();
    expect(pictures.read(ada.user)).toMatch(/^blob:/);
  });

  it('are asked for one by one by who asked too often, which would be a flood otherwise', async () => {
    const { pictures, fake, clock, asked } = setUp(many);
    fake.answers['picture.get'] = () => ({ ...fail('rate-limited'), retryAfterMs: 50 });
    for (const { user: who } of many) pictures.look(who);
    await settle();
    expect(asked()).toHaveLength(4);
    for (const count of [5, 6, 7]) {
      clock.advance(50);
      await settle();
      expect(asked()).toHaveLength(count);
    }
  });

  it('are asked for again where the person had another meanwhile', async () => {
    const { pictures, fake, asked } = setUp();
    fake.answers['picture.get'] = () => {
      fake.emit('person.changed', { person: ada });
      return fail('not-found');
    };
    pictures.look(ada.user);
    await settle();
    fake.answers['picture.get'] = ({ picture }) => ok({ picture: png(picture) });
    fake.emit('person.changed', { person: withFace(ada, 'ada') });
    await settle();
    expect(asked()).toHaveLength(2);
    expect(pictures.read(ada.user)).toMatch(/^blob:/);
  });

  it('are asked for again after the next welcome, where they were not to be had', async () => {
    const { pictures, fake, asked } = setUp();
    fake.answers['picture.get'] = () => fail('not-found');
    pictures.look(ada.user);
    await settle();
    pictures.look(ada.user);
    await settle();
    expect(asked()).toHaveLength(1);
    fake.goAway();
    fake.goOnline({ people: [withFace(ada, 'ada')] });
    await settle();
    expect(asked()).toHaveLength(2);
  });

  it('are handed to who needs one at once', async () => {
    const { pictures, fake } = setUp();
    expect(await pictures.contentOf(ada.user)).toBe(png(id('ada')));
    expect(await pictures.contentOf(ada.user)).toBe(png(id('ada')));
    expect(fake.asked('picture.get')).toHaveLength(1);
    expect(await pictures.contentOf(bo.user)).toBeNull();
    fake.goAway();
    expect(await pictures.contentOf(self)).toBeNull();
  });

  it('are let go with the service, and at the end', async () => {
    const { pictures, files, scope } = setUp();
    pictures.look(ada.user);
    await settle();
    pictures.forget();
    expect([pictures.read(ada.user), files.revoked.length]).toEqual([undefined, 1]);
    scope.end();
    expect(files.revoked).toHaveLength(1);
  });
});

describe('one’s own picture', () => {
  it('is made small, and said', async () => {
    const { pictures, fake } = setUp();
    fake.answers['picture.set'] = () => ok({});
    expect(await pictures.choose(new Blob(['1234']))).toMatchObject({ ok: true });
    expect(await pictures.remove()).toMatchObject({ ok: true });
    expect(fake.asked('picture.set')).toEqual([{ picture: 'BA==' }, { picture: null }]);
  });

  it('is not said where it is none', async () => {
    const { pictures, fake } = setUp();
    expect(await pictures.choose(new Blob(['too long for it']))).toEqual({ ok: false, code: 'unreadable' });
    expect(fake.asked('picture.set')).toEqual([]);
  });

  it.each(['full-disk', 'unknown-type'] as const)('is refused as the service says: %s', async (code) => {
    const { pictures, fake } = setUp();
    fake.answers['picture.set'] = () => fail(code);
    expect(await pictures.choose(new Blob(['1']))).toEqual({ ok: false, code });
  });
});
