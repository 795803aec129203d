import type { CallId, DeviceId, MessageId, RoomId, ServiceId, UserId } from '../../../src/protocol/ids.ts';
import type { Message, Person, Room, RoomMember, TextBody } from '../../../src/protocol/model.ts';
import type { RequestInput, RequestOutput } from '../../../src/protocol/requests.ts';
import { protocolVersion } from '../../../src/protocol/version.ts';
import type { Greeter } from '../service/create-hello.ts';

/** A valid uuid that shows its number. */
const uuid = (group: number, n: number): string =>
  `${String(group).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const user = (n: number): UserId => uuid(1, n) as UserId;
export const room = (n: number): RoomId => uuid(2, n) as RoomId;
export const messageId = (n: number): MessageId => uuid(3, n) as MessageId;
export const callId = (n: number): CallId => uuid(4, n) as CallId;
export const deviceId = (n: number): DeviceId => uuid(5, n) as DeviceId;
export const serviceId = (n: number): ServiceId => uuid(6, n) as ServiceId;

export const self = user(1);
export const ada: Person = { user: user(2), name: 'Ada', presence: 'available', role: 'member', left: false };
export const bo: Person = { user: user(3), name: 'Bo', presence: 'away', role: 'member', left: false };

export const textBody = (text: string, changes: Partial<TextBody> = {}): TextBody => ({
  kind: 'text',
  text,
  mentions: [],
  replyTo: null,
  files: [],
  ...changes,
});

export const messageAt = (seq: number, changes: Partial<Message> = {}): Message => ({
  message: messageId(seq),
  room: room(1),
  seq,
  from: ada.user,
  atMs: 1_000 * seq,
  change: seq,
  body: textBody(`text ${seq}`),
  editedAtMs: null,
  deletedAtMs: null,
  deletedBy: null,
  reactions: [],
  pinnedAtMs: null,
  ...changes,
});

export const textOf = ({ body }: Message): string => (body.kind === 'text' ? body.text : '');

export const messagesBetween = (first: number, last: number): Message[] =>
  Array.from({ length: last - first + 1 }, (_, i) => messageAt(first + i));

export const membersOf = (...users: readonly UserId[]): RoomMember[] =>
  users.map((user) => ({ user, role: 'member' }));

export const roomWith = (lastSeq: number, changes: Partial<Room> = {}): Room => ({
  room: room(1),
  kind: 'direct',
  name: null,
  members: membersOf(self, ada.user),
  archived: false,
  createdAtMs: 0,
  lastSeq,
  change: lastSeq,
  readSeq: 0,
  reads: [],
  unread: Math.max(0, lastSeq - (changes.readSeq ?? 0)),
  mentions: 0,
  mutedUntilMs: null,
  pinned: false,
  last: lastSeq > 0 ? messageAt(lastSeq) : null,
  ...changes,
});

export const welcome = (changes: Partial<RequestOutput<'hello'>> = {}): RequestOutput<'hello'> => ({
  protocol: protocolVersion,
  service: { service: serviceId(1), name: 'Test service', policy: 'open' },
  self,
  device: deviceId(1),
  session: { token: 'token', expiresAtMs: 0 },
  choice: { availability: 'available', untilMs: null, chosenMs: 0 },
  people: [ada, bo],
  rooms: [],
  calls: [],
  stunPort: null,
  hasRelay: false,
  invitedTo: null,
  iceServers: [],
  ...changes,
});

export const challenge: RequestOutput<'challenge'> = {
  protocol: protocolVersion,
  service: { service: serviceId(1), name: 'Test service', policy: 'open' },
  nonce: 'N'.repeat(43),
};

export const hello: RequestInput<'hello'> = {
  protocol: protocolVersion,
  client: 'parley test',
  proof: { by: 'signature', signature: 'S'.repeat(86) },
  admission: null,
  name: 'Me',
  deviceName: 'Laptop',
  availability: 'available',
  untilMs: null,
  chosenMs: 0,
  idle: false,
};

export const greeter: Greeter = {
  challenge: () => Promise.resolve({ protocol: protocolVersion, key: 'K'.repeat(87) }),
  answer: () => Promise.resolve(hello),
  resume: (token) => ({ ...hello, proof: { by: 'session', token } }),
};
