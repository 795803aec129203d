import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileId, MessageId, RoomId } from '../../protocol/ids.ts';
import { createCoreHouse, newMessage, newRoom, type CoreHouse, type FakeDevice } from './core-house.ts';
import { newKeys } from './device-keys.ts';
import { sha256Of } from './fake-blobs.ts';

export const ownersKeys = newKeys();

/** Ada leads the service, Bob and Carol are there; all three in a room, and each two with each other. */
export function threePeople(house = createCoreHouse({ ownerKey: ownersKeys.key })) {
  const ada = house.enter({ keys: ownersKeys, name: 'Ada' });
  const [bob, carol] = [house.enter({ name: 'Bob' }), house.enter({ name: 'Carol' })];
  const room = newRoom();
  ada.ask('room.create', { room, name: 'Garden', members: [bob.self, carol.self] });
  const direct = bob.ask('room.open', { with: carol.self }).room.room;
  return { house, ada, bob, carol, room, direct };
}

export const say = (who: FakeDevice, room: RoomId, text: string): MessageId => {
  const message = newMessage();
  who.ask('chat.send', { room, message, text });
  return message;
};
export const leave = (who: FakeDevice) => who.ask('self.delete', { user: who.self });

/** Part after part until all is done. */
export function settle({ clock, storage }: CoreHouse): void {
  clock.advance(1);
  while (storage.erasures().length > 0) clock.advance(1);
}

export async function sendFile(
  house: CoreHouse,
  who: FakeDevice,
  room: RoomId,
  name: string,
  content: Buffer,
) {
  const file = randomUUID() as FileId;
  const sha256 = sha256Of(content);
  const about = { file, room, name, type: 'text/plain', thumbnail: null };
  const { done } = who.ask('file.begin', { ...about, bytes: content.length, sha256 });
  if (!done) {
    await house.blobs.append(file, Readable.from([content]), content.length);
    const stored = house.storage.file(file);
    if (stored) house.files.finish(stored);
  }
  who.ask('chat.send', { room, message: newMessage(), text: '', files: [file] });
  return { file, sha256 };
}
