import type { MessageId, RoomId, UserId } from '../../src/protocol/ids.ts';
import type { Message, Person, Presence, Room } from '../../src/protocol/model.ts';

export const self = 'self' as UserId;
export const user = (name: string): UserId => `user-${name}` as UserId;
export const roomOf = (name: string): RoomId => `room-${name}` as RoomId;

export const person = (name: string, presence: Presence): Person => ({
  user: user(name),
  name,
  presence,
  role: 'member',
  left: false,
});

/** A Thursday afternoon, so that nothing in a picture changes from day to day. */
export const nowMs = new Date(2026, 4, 14, 15, 42, 10).getTime();
const minuteMs = 60_000;

export interface Said {
  readonly own?: boolean;
  readonly text: string;
  /** Minutes before now. */
  readonly ago: number;
}

export const messagesOf = (name: string, said: readonly Said[]): Message[] =>
  said.map(({ own = false, text, ago }, index) => ({
    message: `${name}-${index}` as MessageId,
    room: roomOf(name),
    seq: index + 1,
    from: own ? self : user(name),
    atMs: nowMs - ago * minuteMs,
    change: index + 1,
    body: { kind: 'text', text, mentions: [], replyTo: null, files: [] },
    editedAtMs: null,
    deletedAtMs: null,
    deletedBy: null,
    reactions: [],
    pinnedAtMs: null,
  }));

export function roomWith(name: string, said: readonly Said[], unread = 0): Room {
  const messages = messagesOf(name, said);
  return {
    room: roomOf(name),
    kind: 'direct',
    name: null,
    members: [self, user(name)].map((member) => ({ user: member, role: 'member' })),
    archived: false,
    createdAtMs: 0,
    lastSeq: messages.length,
    change: messages.length,
    readSeq: messages.length - unread,
    reads: [{ user: user(name), seq: messages.length }],
    unread,
    mentions: 0,
    mutedUntilMs: null,
    pinned: false,
    last: messages.at(-1) ?? null,
  };
}

export const grace = 'Grace Hopper';

export const longName = 'Bartholomew Featherstonehaugh-Cholmondeley von und zu Wolkenstein';

export const usualPeople: readonly Person[] = [
  person(grace, 'available'),
  person('Alan Turing', 'in-call'),
  person('Edsger Dijkstra', 'dnd'),
  person('Barbara Liskov', 'available'),
  person('Katherine Johnson', 'away'),
  person('Donald Knuth', 'offline'),
  person('王小明', 'available'),
  person('محمد الخوارزمي', 'available'),
  person('Ada 👩‍🚀', 'away'),
  person(longName, 'offline'),
];

export const hostedByGrace: readonly Person[] = usualPeople.map((each) =>
  each.name === grace ? { ...each, role: 'owner' } : each,
);

export const usualTalk: readonly Said[] = [
  { text: 'Morning! Did the compiler run finish overnight?', ago: 1_500 },
  { own: true, text: 'It did. Two warnings, both in the tape reader.', ago: 1_498 },
  { own: true, text: 'I put the listing on your desk.', ago: 1_497 },
  { text: 'Lovely, thank you.', ago: 1_490 },
  { text: 'I found the moth, by the way 🦋', ago: 64 },
  { text: 'It was stuck in relay 70, panel F. Taped it into the log book.', ago: 63 },
  { own: true, text: 'First actual case of a bug being found!', ago: 61 },
  {
    text: 'Here is the page: https://americanhistory.example/collections/nmah_334663 (scroll down a little).',
    ago: 12,
  },
  { own: true, text: 'Perfect. Shall we go through the rest at four?', ago: 4 },
  { text: 'Yes, ring me', ago: 2 },
];

export const manyLanguages: readonly Said[] = [
  { text: 'مرحبا، هل يمكننا التحدث اليوم؟ لدي سؤال عن الخوارزمية الجديدة.', ago: 20 },
  { own: true, text: 'שלום! כן, בשעה ארבע.', ago: 18 },
  { text: '下午四点可以吗？我已经把文件准备好了。', ago: 16 },
  { own: true, text: '🎉🎉🎉', ago: 14 },
  {
    text:
      'A longer one, to see how a paragraph sits in the column. It has several sentences, and it keeps going for a while, ' +
      'so that the line length and the space around it can be judged.\n\nIt also has a second paragraph.\n  - and a list\n  - of two',
    ago: 10,
  },
  { own: true, text: `averylongwordwithoutanyspaces${'x'.repeat(180)}`, ago: 8 },
  { text: `https://example.org/${'path/'.repeat(30)}?query=1`, ago: 6 },
  { own: true, text: '<b>not bold</b> & <script>alert(1)</script>', ago: 3 },
];

export const everybody: readonly Person[] = Array.from({ length: 200 }, (_, index) => {
  const first =
    ['Ada', 'Bo', 'Chidi', 'Dana', 'Emre', 'Fatou', 'Gil', 'Hana', 'Ivo', 'Jun'][index % 10] ?? '';
  const last = ['Abe', 'Berg', 'Cruz', 'Diaz', 'Eze', 'Fox', 'Gray', 'Holm', 'Ito', 'Jain'][
    Math.floor(index / 10) % 10
  ];
  const presence: Presence =
    (['available', 'away', 'offline', 'in-call', 'dnd'] as const)[index % 5] ?? 'away';
  return person(`${first} ${last ?? ''}${index >= 100 ? ' II' : ''}`, presence);
});

const members = (names: readonly string[]): Room['members'] => [
  { user: self, role: 'owner' },
  ...names.map((name) => ({ user: user(name), role: 'member' as const })),
];

/** What makes a room of a name one of several. */
export const groupOf = (name: string, change: Partial<Room> = {}): Partial<Room> => ({
  kind: 'group',
  name,
  members: members(['Grace Hopper', 'Barbara Liskov', 'Alan Turing', longName]),
  ...change,
});

function group(name: string, said: readonly Said[], unread = 0, change: Partial<Room> = {}): Room {
  const room = roomWith(name, said, unread);
  return { ...room, last: room.last && { ...room.last, from: user(grace) }, ...groupOf(name, change) };
}

export const someRooms: readonly Room[] = [
  group('Compilers', [{ text: 'The new front end is in', ago: 4 }], 3, { pinned: true, mentions: 1 }),
  group('Lunch', [{ text: 'Soup or salad?', ago: 30 }], 12, { mutedUntilMs: nowMs + 1e9 }),
  group(`Everything about ${longName}`, [{ text: 'A room with a name that does not end', ago: 300 }]),
  group('Summer 2019', [{ text: 'See you', ago: 9_000 }], 0, { archived: true }),
];

export const manyRooms: readonly Room[] = Array.from({ length: 40 }, (_, index) =>
  group(`Project ${index + 1}`, [{ text: 'Status?', ago: 10 * (index + 1) }], index % 5),
);

export const usualRooms: readonly Room[] = [
  roomWith('Alan Turing', [{ own: true, text: 'The bombe is free on Tuesday', ago: 190 }]),
  roomWith(
    'Barbara Liskov',
    [
      { text: 'Two questions about the types', ago: 35 },
      { text: 'Could you have a look before the review? It is only a few pages', ago: 34 },
    ],
    2,
  ),
  roomWith('王小明', [{ text: '下午四点可以吗？我已经把文件准备好了。', ago: 900 }]),
];
