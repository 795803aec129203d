import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Room } from '../../protocol/model.ts';
import { createCoreHouse, newMessage, type FakeDevice } from '../fakes/core-house.ts';
import { pngOf } from '../fakes/sample-pictures.ts';
import { unzip } from '../fakes/unzip.ts';
import { exportManifest, pathOf } from './export-format.ts';
import { NotTheirsError, writeExport } from './write-export.ts';

const pagesThereAre = 400;

/** A room of which every page is the same and can hardly be packed; counts those that were taken. */
function endlessRoom(place: Partial<Room> = {}) {
  const house = createCoreHouse();
  const [ada, bob] = [house.enter({ name: 'Ada' }), house.enter({ name: 'Bob' })];
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const text = randomBytes(5_000).toString('base64');
  const { message } = ada.ask('chat.send', { room, message: newMessage(), text });
  let pages = 0;
  const stored = ada.ask('room.open', { with: bob.self }).room;
  const archive = writeExport(
    {
      storage: {
        ...house.storage,
        historyAfter(_, after) {
          pages += 1;
          const body = { ...message.body, text: randomBytes(5_000).toString('base64') };
          return { messages: [{ ...message, body, seq: after + 1 }], more: true };
        },
      },
      people: { find: (user) => house.storage.users().find((each) => each.user === user), sees: () => true },
      rooms: {
        of: () => [{ ...stored, ...place, lastSeq: pagesThereAre }],
        forMember: () => ({ ok: true, value: stored }),
      },
      files: house.files,
      blobs: house.blobs,
      serviceName: () => 'Test',
      now: house.clock.now,
    },
    { user: ada.self, device: ada.welcome.device },
  );
  return { house, ada, room, archive, pages: () => pages };
}

/** Until nothing is taken any more. */
async function untilAtRest(pages: () => number): Promise<void> {
  for (let before = -1, rounds = 0; rounds < 200; rounds = before === pages() ? rounds + 1 : 0) {
    before = pages();
    await new Promise(setImmediate);
  }
}

it('who reads slowly slows it down, and nothing piles up', async () => {
  const { archive, room, pages } = endlessRoom();
  await untilAtRest(pages);
  expect(pages()).toBeLessThan(pagesThereAre / 2);
  const content = await unzip(Buffer.concat((await archive.toArray()) as Buffer[]));
  expect(pages()).toBe(pagesThereAre);
  expect(String(content.get(pathOf.room(room))).match(/\n/g)).toHaveLength(pagesThereAre);
});

it('has all that is kept of a room for its reader', async () => {
  const { archive, room } = endlessRoom({
    readSeq: 7,
    mutedUntilMs: 1_800_000_000_000,
    mutesNames: true,
    letsRing: true,
    pinned: true,
    importedFrom: 'Old service',
  });
  const content = await unzip(Buffer.concat((await archive.toArray()) as Buffer[]));
  const { rooms } = v.parse(exportManifest, JSON.parse(String(content.get(pathOf.manifest))));
  expect(rooms).toMatchObject([
    {
      room,
      readSeq: 7,
      mutedUntilMs: 1_800_000_000_000,
      mutesNames: true,
      letsRing: true,
      pinned: true,
      importedFrom: 'Old service',
    },
  ]);
});

it('has the picture of whose data it is', async () => {
  const house = createCoreHouse();
  const [ada, bob] = [house.enter({ name: 'Ada' }), house.enter({ name: 'Bob' })];
  const picture = pngOf().toString('base64');
  ada.ask('picture.set', { picture });
  const personIn = async ({ self, welcome }: FakeDevice): Promise<unknown> => {
    const archive = house.service.ownData.open({ user: self, device: welcome.device });
    const content = await unzip(Buffer.concat((await archive.toArray()) as Buffer[]));
    return v.parse(exportManifest, JSON.parse(String(content.get(pathOf.manifest)))).person;
  };
  expect(await personIn(ada)).toMatchObject({ name: 'Ada', picture });
  expect(await personIn(bob)).not.toHaveProperty('picture');
});

it('who is removed gets no more of it', async () => {
  const { house, ada, archive, pages } = endlessRoom();
  await untilAtRest(pages);
  const device = house.storage.device(ada.welcome.device);
  if (!device) throw new Error('no device');
  house.storage.saveDevice({ ...device, removed: true });
  await expect(archive.toArray()).rejects.toBeInstanceOf(NotTheirsError);
  expect(pages()).toBeLessThan(pagesThereAre / 2);
});

it('what is open is closed when the reader leaves', async () => {
  const { archive, pages } = endlessRoom();
  await untilAtRest(pages);
  archive.destroy();
  await once(archive, 'close');
  const before = pages();
  await untilAtRest(pages);
  expect(pages()).toBe(before);
});
