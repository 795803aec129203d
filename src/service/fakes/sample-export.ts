import type { FileId, MessageId, RoomId, ServiceId, UserId } from '../../protocol/ids.ts';
import type { FileInfo } from '../../protocol/model.ts';
import {
  pathOf,
  type ExportedMessage,
  type ExportedRoom,
  type ExportManifest,
} from '../own-data/export-format.ts';
import { sha256Of } from './fake-blobs.ts';

const id = (kind: number, n: number): string =>
  `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const there = {
  user: (n: number) => id(1, n) as UserId,
  room: (n: number) => id(2, n) as RoomId,
  message: (n: number) => id(3, n) as MessageId,
  file: (n: number) => id(4, n) as FileId,
};

export const song = Buffer.from('la la la');

export const songInfo: FileInfo = {
  file: there.file(1),
  name: 'song.txt',
  type: 'text/plain',
  bytes: song.length,
  sha256: sha256Of(song),
  thumbnail: null,
  clip: { durationMs: 3_000 },
};

export const exportedMessage = (seq: number, change: Partial<ExportedMessage> = {}): ExportedMessage => ({
  message: there.message(seq),
  seq,
  from: there.user(1),
  atMs: 1_600_000_000_000 + seq,
  body: { kind: 'text', text: `number ${seq}`, mentions: [], replyTo: null, files: [] },
  editedAtMs: null,
  deletedAtMs: null,
  reactions: [],
  pinnedAtMs: null,
  ...change,
});

export const exportedRoom = (change: Partial<ExportedRoom> = {}): ExportedRoom => ({
  room: there.room(1),
  kind: 'group',
  name: 'Garden',
  archived: false,
  createdAtMs: 1_600_000_000_000,
  members: [
    { user: there.user(1), role: 'owner' },
    { user: there.user(2), role: 'member' },
  ],
  reads: [],
  mutedUntilMs: null,
  pinned: false,
  lastSeq: 3,
  ...change,
});

interface Sample {
  readonly manifest?: object;
  readonly rooms?: readonly ExportedRoom[];
  readonly lines?: readonly (ExportedMessage | string)[];
  readonly more?: Readonly<Record<string, Buffer | string>>;
}

/** What Ada took along from elsewhere: a room with three messages, the second by Bob, the third with a song. */
export function sampleExport({ manifest = {}, rooms = [exportedRoom()], lines, more = {} }: Sample = {}) {
  const about: ExportManifest = {
    format: 'parley-export',
    version: 1,
    exportedAtMs: 1_650_000_000_000,
    service: { service: id(5, 1) as ServiceId, name: 'The old place' },
    person: { user: there.user(1), name: 'Ada', role: 'member', availability: 'available' },
    devices: [],
    rooms: [...rooms],
  };
  const said = lines ?? [
    exportedMessage(1),
    exportedMessage(2, {
      from: there.user(2),
      pinnedAtMs: 1_600_000_000_009,
      body: { kind: 'text', text: 'two', mentions: [there.user(1)], replyTo: there.message(1), files: [] },
    }),
    exportedMessage(3, { body: { kind: 'text', text: '', mentions: [], replyTo: null, files: [songInfo] } }),
  ];
  const text = said.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return {
    [pathOf.manifest]: JSON.stringify({ ...about, ...manifest }),
    [pathOf.people]: JSON.stringify([
      { user: there.user(1), name: 'Ada' },
      { user: there.user(2), name: 'Bob' },
    ]),
    ...(rooms.length > 0 && { [pathOf.room(there.room(1))]: `${text}\n` }),
    [pathOf.file(songInfo.file, songInfo.name)]: song,
    ...more,
  };
}
