import * as v from 'valibot';
import { deviceId, fileId, messageId, roomId, serviceId, userId } from '../../protocol/ids.ts';
import * as model from '../../protocol/model.ts';

/**
 * What is in an archive of one's own data: one place for who writes it and who reads it. docs/export-format.md says it in words.
 * Readers pass over fields that they do not know; what would be misunderstood so gets another version.
 */
export const exportFormat = 'parley-export';
export const exportVersion = 1;

/** Each room has a file of its own, with one message a line. */
const exportedRoom = v.object({
  room: roomId,
  kind: model.room.entries.kind,
  name: v.nullable(v.string()),
  archived: v.boolean(),
  importedFrom: model.room.entries.importedFrom,
  createdAtMs: model.timestampMs,
  members: v.array(model.roomMember),
  /** How far each member had read. */
  reads: model.room.entries.reads,
  /** Of oneself: how far one has read, shown to the others or not. Older archives have it not. */
  readSeq: v.exactOptional(model.sequence),
  mutedUntilMs: v.nullable(model.timestampMs),
  mutesNames: model.room.entries.mutesNames,
  letsRing: model.room.entries.letsRing,
  pinned: v.boolean(),
  /** Messages up to this number are in the archive. */
  lastSeq: model.sequence,
});

export const exportManifest = v.object({
  format: v.literal(exportFormat),
  version: v.literal(exportVersion),
  exportedAtMs: model.timestampMs,
  service: v.object({ service: serviceId, name: v.string() }),
  person: v.object({
    user: userId,
    name: v.string(),
    role: model.role,
    availability: v.string(),
    /** PNG, JPEG or WebP in base64, where they have one. */
    picture: v.exactOptional(v.string()),
  }),
  devices: v.array(
    v.object({
      device: deviceId,
      name: v.string(),
      addedMs: model.timestampMs,
      seenMs: model.timestampMs,
    }),
  ),
  rooms: v.array(exportedRoom),
});

/** Who is meant by the ids in the rooms. */
export const exportedPeople = v.array(v.object({ user: userId, name: v.string() }));

/** A line of a room's file: the message as its members see it, and of one's own what it said before. */
export const exportedMessage = v.object({
  message: messageId,
  seq: model.sequence,
  from: userId,
  atMs: model.timestampMs,
  body: model.messageBody,
  editedAtMs: v.nullable(model.timestampMs),
  deletedAtMs: v.nullable(model.timestampMs),
  reactions: v.array(model.reaction),
  pinnedAtMs: v.nullable(model.timestampMs),
  edits: v.exactOptional(v.array(v.object({ text: v.string(), atMs: model.timestampMs }))),
});

export type ExportManifest = v.InferOutput<typeof exportManifest>;
export type ExportedRoom = v.InferOutput<typeof exportedRoom>;
export type ExportedPeople = v.InferOutput<typeof exportedPeople>;
export type ExportedMessage = v.InferOutput<typeof exportedMessage>;

/** Which files an archive has, and nothing else. */
type ArchivePath =
  | { readonly what: 'manifest' | 'people' | 'readme' }
  | { readonly what: 'room'; readonly room: v.InferOutput<typeof roomId> }
  | { readonly what: 'file' | 'thumbnail'; readonly file: v.InferOutput<typeof fileId> };

const fixed: Readonly<Record<string, ArchivePath>> = {
  'parley-export.json': { what: 'manifest' },
  'people.json': { what: 'people' },
  'README.txt': { what: 'readme' },
};

/**
 * What is a name everywhere: Windows knows reserved names and signs, and cuts dots and blanks off the end (learn.microsoft.com,
 * "Naming Files, Paths, and Namespaces").
 */
function harmless(name: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '_')
    .slice(-120)
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain);
  return plain === '' || isReserved ? `_${plain}` : plain;
}

export const pathOf = {
  manifest: 'parley-export.json',
  people: 'people.json',
  readme: 'README.txt',
  room: (room: string): string => `rooms/${room}.jsonl`,
  file: (file: string, name: string): string => `files/${file}/${harmless(name)}`,
  thumbnail: (file: string): string => `thumbnails/${file}`,
} as const;

/** What lies at this path; undefined for everything that does not belong into an archive. */
export function readPath(path: string): ArchivePath | undefined {
  if (Object.hasOwn(fixed, path)) return fixed[path];
  const [, folder, id, rest] = /^(rooms|files|thumbnails)\/([0-9a-f-]{36})(.*)$/.exec(path) ?? [];
  if (folder === 'rooms') {
    const room = v.safeParse(roomId, id);
    return room.success && rest === '.jsonl' ? { what: 'room', room: room.output } : undefined;
  }
  const file = v.safeParse(fileId, id);
  if (!file.success || rest === undefined) return undefined;
  if (folder === 'thumbnails') return rest === '' ? { what: 'thumbnail', file: file.output } : undefined;
  return /^\/[^/\\]+$/.test(rest) ? { what: 'file', file: file.output } : undefined;
}
