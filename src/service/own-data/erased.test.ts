import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { MessageId } from '../../protocol/ids.ts';
import { createCoreHouse } from '../fakes/core-house.ts';
import { pngOf } from '../fakes/sample-pictures.ts';
import { createTemporaryFolder } from '../fakes/socket-client.ts';
import { leave, ownersKeys, say, sendFile, settle, threePeople } from '../fakes/three-people.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';

/** Words of chance that are found again in any file that has them, whole or in part. */
const secret = (): string => `Qx${randomBytes(6).toString('hex')}`;

describe('nothing is left in the files', { timeout: 60_000 }, () => {
  function onDisk() {
    const folder = createTemporaryFolder();
    const storage = createSqliteStorage(path.join(folder.path, 'parley.db'), randomUUID);
    onTestFinished(() => {
      storage.close();
      folder.remove();
    });
    const leftOf = (words: readonly string[]): string[] => {
      const files = readdirSync(folder.path).map((name) =>
        readFileSync(path.join(folder.path, name), 'latin1'),
      );
      return words.filter((word) =>
        files.some((text) => text.includes(word) || text.includes(word.toLowerCase())),
      );
    };
    return { ...threePeople(createCoreHouse({ storage, ownerKey: ownersKeys.key })), leftOf };
  }

  it('of who deleted themselves, and all that is others’ is', async () => {
    const { house, bob, carol, direct, room, leftOf } = onDisk();
    const mine: string[] = [];
    const theirs: string[] = [];
    const own = (): string => (mine.push(secret()), mine.at(-1) ?? '');
    bob.ask('profile.set', { name: own() });
    const picture = Buffer.concat([pngOf(), Buffer.from(own())]).toString('base64');
    bob.ask('picture.set', { picture });
    bob.ask('device.rename', { device: bob.hello.device, name: own() });
    bob.ask('invite.create', { role: 'member', room: null, expiresInMs: null, uses: null, label: own() });
    for (let index = 0; index < 600; index += 1) {
      house.clock.advance(5_000);
      const length = index % 50 === 0 ? 400 : index % 7;
      const filler = randomBytes(length).toString('hex');
      if (index % 3 === 0) {
        theirs.push(secret());
        say(carol, index % 2 === 0 ? direct : room, `${theirs.at(-1)} ${filler}`);
        continue;
      }
      const message = say(bob, index % 2 === 0 ? direct : room, `${own()} ${filler} ${own()}`);
      if (index % 10 === 0) bob.ask('chat.edit', { message, text: `${own()} ${filler}` });
    }
    const { sha256 } = await sendFile(house, bob, room, `${own()}.txt`, Buffer.from('the bytes'));
    expect(leftOf(mine)).toEqual(mine);
    leave(bob);
    settle(house);
    expect(leftOf(mine)).toEqual([]);
    expect(leftOf(theirs)).toEqual(theirs);
    expect(house.blobs.whole.has(sha256)).toBe(false);
  });

  it('of a picture that was taken away, and of one that another took the place of', () => {
    const { bob, carol, leftOf } = onDisk();
    const [gone, before, now] = [secret(), secret(), secret()];
    const pictureOf = (word: string): string =>
      Buffer.concat([pngOf(), Buffer.from(word)]).toString('base64');
    bob.ask('picture.set', { picture: pictureOf(gone) });
    carol.ask('picture.set', { picture: pictureOf(before) });
    expect(leftOf([gone, before])).toEqual([gone, before]);
    bob.ask('picture.set', { picture: null });
    carol.ask('picture.set', { picture: pictureOf(now) });
    expect(leftOf([gone, before, now])).toEqual([now]);
  });

  it('of messages that were deleted one by one, with their files', async () => {
    const { house, bob, room, leftOf } = onDisk();
    const [gone, kept]: [string[], string[]] = [[], []];
    const messages: MessageId[] = [];
    for (let index = 0; index < 300; index += 1) {
      house.clock.advance(5_000);
      const into = index % 2 === 0 ? gone : kept;
      into.push(secret());
      const message = say(bob, room, `${into.at(-1)} ${randomBytes(index % 60).toString('hex')}`);
      if (into === gone) messages.push(message);
    }
    const name = `${secret()}.txt`;
    gone.push(name);
    const { file, sha256 } = await sendFile(house, bob, room, name, Buffer.from('bytes'));
    const carrying = house.storage.file(file)?.message;
    if (carrying) messages.push(carrying);
    expect(leftOf(gone)).toEqual(gone);
    for (const message of messages) {
      house.clock.advance(1_000);
      bob.ask('chat.delete', { message });
    }
    expect(leftOf(gone)).toEqual([]);
    expect(leftOf(kept)).toEqual(kept);
    expect(house.blobs.whole.has(sha256)).toBe(false);
  });
});
