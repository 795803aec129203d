import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RoomId } from '../../src/protocol/ids.ts';
import { openCallPages, type CallPages, type CallPerson } from './call-pages.ts';
import { expectFrames, live, loudness, soon } from './look-and-listen.ts';

let pages: CallPages;
let room: RoomId;
let people: CallPerson[];

const personOf = (name: string): CallPerson => {
  const person = people.find(({ user }) => user === name);
  if (!person) throw new Error('nobody there');
  return person;
};

const connectedWith = async (person: CallPerson): Promise<string[]> =>
  (await live(person)).peers
    .filter(({ connection }) => connection === 'connected')
    .map(({ user }) => user as string)
    .toSorted();

async function expectAllToMeet(): Promise<void> {
  for (const person of people) {
    const others = people.map(({ user }) => user as string).filter((user) => user !== person.user);
    await vi.waitFor(async () => expect(await connectedWith(person)).toEqual(others), soon);
    for (const other of others)
      await vi.waitFor(async () => expect(await loudness(person, other)).toBeGreaterThan(0.01), soon);
  }
}

beforeAll(async () => {
  pages = await openCallPages();
  people = await Promise.all(['ada', 'bo', 'cy'].map((name) => pages.person(name)));
  room = pages.service.addRoom('room', ...people.map(({ user }) => user));
  // So that their pages know of it.
  for (const { client } of people) client.restore();
}, 60_000);

afterAll(() => pages.close());

describe('a call of three in a real browser', { timeout: 90_000 }, () => {
  it('lets everybody hear everybody, and see who shows themselves', async () => {
    await personOf('ada').page.evaluate(
      (room) => window.callPage.engine.start({ is: 'room', room }, 'video'),
      room,
    );
    for (const name of ['bo', 'cy']) {
      const { page, view } = personOf(name);
      await vi.waitFor(async () => expect((await view()).phase).toBe('incoming'), soon);
      await page.evaluate(() => window.callPage.engine.accept('voice'));
    }
    await expectAllToMeet();
    for (const name of ['bo', 'cy']) await expectFrames(personOf(name), 'cameraTrack', 'ada');
  });

  it('takes back a page that crashed, by itself and with what it sent', async () => {
    await personOf('ada').crash();
    await vi.waitFor(
      async () =>
        expect((await live(personOf('bo'))).peers).toMatchObject([
          { user: 'ada', reachable: false },
          { user: 'cy', connection: 'connected' },
        ]),
      soon,
    );
    people = [await pages.person('ada'), personOf('bo'), personOf('cy')];
    await expectAllToMeet();
    await expectFrames(personOf('bo'), 'cameraTrack', 'ada');
  });

  it('moves to another device, and the others go on seeing who moves', async () => {
    const laptop = personOf('ada');
    const phone = await pages.person('ada', 'ada-phone');
    const { call } = await live(laptop);
    await phone.page.evaluate((call) => window.callPage.engine.join(call, 'video'), call);
    await vi.waitFor(
      async () => expect(await laptop.view()).toMatchObject({ phase: 'over', outcome: 'moved' }),
      soon,
    );
    people = [phone, personOf('bo'), personOf('cy')];
    await expectAllToMeet();
    await expectFrames(personOf('cy'), 'cameraTrack', 'ada');
  });

  it('goes on for the others when one leaves', async () => {
    await personOf('ada').page.evaluate(() => window.callPage.engine.leave());
    people = [personOf('bo'), personOf('cy')];
    await expectAllToMeet();
    expect(await connectedWith(personOf('bo'))).toEqual(['cy']);
  });
});
