import { describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newRoom, type FakeDevice } from '../fakes/core-house.ts';
import { movingWebp, pngOf } from '../fakes/sample-pictures.ts';
import { ownersKeys, threePeople } from '../fakes/three-people.ts';

const face = pngOf().toString('base64');
const otherFace = pngOf({ shade: 2 }).toString('base64');

function idIn(device: FakeDevice, of: FakeDevice): string {
  const [last] = device
    .heard('person.changed')
    .filter(({ person }) => person.user === of.self)
    .slice(-1);
  if (last?.person.picture === undefined) throw new Error('no picture was told of');
  return last.person.picture;
}

function twoPeople() {
  const house = createCoreHouse();
  const [ada, bob] = [house.enter({ name: 'Ada' }), house.enter({ name: 'Bob' })];
  ada.forget();
  return { house, ada, bob };
}

describe('a person’s picture', () => {
  it('is told of by its id, and fetched by it', () => {
    const { ada, bob } = twoPeople();
    bob.ask('picture.set', { picture: face });
    const picture = idIn(ada, bob);
    expect(ada.frames.join('')).not.toContain(face);
    expect(ada.ask('picture.get', { user: bob.self, picture })).toEqual({ picture: face });
    expect(bob.ask('picture.get', { user: bob.self, picture })).toEqual({ picture: face });
  });

  it('is in the welcome, without its bytes, after a restart too', () => {
    const { house, ada, bob } = twoPeople();
    bob.ask('picture.set', { picture: face });
    const picture = idIn(ada, bob);
    house.restart();
    const carol = house.enter();
    expect(carol.welcome.people).toContainEqual(expect.objectContaining({ user: bob.self, picture }));
    expect(carol.frames.join('')).not.toContain(face);
    expect(carol.ask('picture.get', { user: bob.self, picture })).toEqual({ picture: face });
  });

  it('has the same id whoever has it, and another when it is another', () => {
    const { ada, bob } = twoPeople();
    ada.ask('picture.set', { picture: face });
    bob.ask('picture.set', { picture: face });
    const first = idIn(ada, bob);
    expect(idIn(ada, ada)).toBe(first);
    bob.ask('picture.set', { picture: otherFace });
    expect(idIn(ada, bob)).not.toBe(first);
    expect(ada.refusal('picture.get', { user: bob.self, picture: first })).toBe('not-found');
  });

  it('is the new one also where the old one cannot be wiped from the disk', () => {
    const { house, ada, bob } = twoPeople();
    bob.ask('picture.set', { picture: face });
    house.storage.settle = () => {
      throw new Error('database or disk is full');
    };
    expect(bob.refusal('picture.set', { picture: otherFace })).toBe('internal');
    const picture = idIn(ada, bob);
    expect(ada.ask('picture.get', { user: bob.self, picture })).toEqual({ picture: otherFace });
  });

  it('is told once, however often it is set', () => {
    const { ada, bob } = twoPeople();
    bob.ask('picture.set', { picture: face });
    bob.ask('picture.set', { picture: face });
    expect(ada.heard('person.changed')).toHaveLength(1);
  });

  it('goes when it is taken away, and stays when the name changes', () => {
    const { house, ada, bob } = twoPeople();
    bob.ask('picture.set', { picture: face });
    const picture = idIn(ada, bob);
    bob.ask('profile.set', { name: 'Robert' });
    expect(idIn(ada, bob)).toBe(picture);
    bob.ask('picture.set', { picture: null });
    expect(ada.heard('person.changed').at(-1)?.person).not.toHaveProperty('picture');
    expect(ada.refusal('picture.get', { user: bob.self, picture })).toBe('not-found');
    expect(house.storage.pictureOf(bob.self)).toBeUndefined();
  });

  it.each([
    ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'bad-message'],
    ['a head alone', pngOf().subarray(0, 12), 'bad-message'],
    ['more pixels than a picture has', pngOf({ side: limits.picturePixels + 1 }), 'bad-message'],
    ['no pixels', pngOf({ side: 0 }), 'bad-message'],
    ['one that moves', movingWebp, 'bad-message'],
    ['a byte too many', pngOf({ bytes: limits.pictureBytes + 1 }), 'too-large'],
    ['far too many', pngOf({ bytes: limits.pictureBytes + 4 }), 'bad-message'],
  ] as const)('cannot be %s, and the one before stays', (_, content, code) => {
    const { ada, bob } = twoPeople();
    bob.ask('picture.set', { picture: face });
    ada.forget();
    expect(bob.refusal('picture.set', { picture: content.toString('base64') })).toBe(code);
    expect(ada.heard('person.changed')).toEqual([]);
    const { picture } = bob.heard('person.changed').at(-1)?.person ?? {};
    expect(bob.ask('picture.get', { user: bob.self, picture: picture ?? '' })).toEqual({ picture: face });
  });

  it('may be as large as the limit says', () => {
    const { ada, bob } = twoPeople();
    const picture = pngOf({ bytes: limits.pictureBytes }).toString('base64');
    bob.ask('picture.set', { picture });
    expect(ada.ask('picture.get', { user: bob.self, picture: idIn(ada, bob) })).toEqual({ picture });
  });

  it('is set so often and not more, on all devices together', () => {
    const { house, bob } = twoPeople();
    const phone = house.link(bob);
    const { burst } = limits.personRates['picture.set'];
    const both = [bob, phone];
    for (let count = 0; count < burst; count += 1)
      both[count % 2]?.ask('picture.set', { picture: count % 2 === 0 ? face : otherFace });
    for (const device of both) expect(device.refusal('picture.set', { picture: null })).toBe('rate-limited');
    house.clock.advance(10_000);
    bob.ask('picture.set', { picture: null });
  });

  it('is fetched so often and not more', () => {
    const { ada, bob } = twoPeople();
    bob.ask('picture.set', { picture: face });
    const asked = { user: bob.self, picture: idIn(ada, bob) };
    for (let count = 0; count < limits.rates['picture.get'].burst; count += 1) ada.ask('picture.get', asked);
    expect(ada.refusal('picture.get', asked)).toBe('rate-limited');
  });

  it('is for those alone who see the person', () => {
    const house = createCoreHouse({ ownerKey: ownersKeys.key });
    const owner = house.enter({ keys: ownersKeys });
    const bob = house.enter({ name: 'Bob' });
    owner.forget();
    bob.ask('picture.set', { picture: face });
    const picture = idIn(owner, bob);
    const room = newRoom();
    owner.ask('room.create', { room, name: 'Lab', members: [] });
    const { token } = owner.ask('invite.create', {
      ...{ role: 'guest', room, expiresInMs: null, uses: null, label: '' },
    });
    const guest = house.enter({ name: 'Guest', admission: { kind: 'invite', token } });
    // Knowing the id is not enough.
    expect(guest.refusal('picture.get', { user: bob.self, picture })).toBe('not-found');
    owner.ask('room.add', { room, users: [bob.self] });
    expect(guest.ask('picture.get', { user: bob.self, picture })).toEqual({ picture: face });
    expect(guest.heard('person.changed').at(-1)?.person).toMatchObject({ user: bob.self, picture });
  });

  it('goes with who is removed', () => {
    const { house, ada: owner, bob } = threePeople();
    bob.ask('picture.set', { picture: face });
    const picture = idIn(owner, bob);
    owner.ask('person.remove', { user: bob.self });
    expect(owner.heard('person.changed').at(-1)?.person).toMatchObject({ user: bob.self, left: true });
    expect(owner.heard('person.changed').at(-1)?.person).not.toHaveProperty('picture');
    expect(house.storage.pictureOf(bob.self)).toBeUndefined();
    expect(owner.refusal('picture.get', { user: bob.self, picture })).toBe('not-found');
  });
});
