import type { CallId, MessageId } from '../../src/protocol/ids.ts';
import type { Message, MessageBody, Room } from '../../src/protocol/model.ts';
import type { Scene } from './fake-model.ts';
import { grace, messagesOf, nowMs, roomOf, self, user, usualPeople, usualTalk, type Said } from './people.ts';

const code = [
  '```ts',
  'export function parse(text: string): Block[] {',
  "  return parseLines(text.split('\\n'), 0).filter((block) => block.is !== 'nothing' && block.parts.length > 0 /* and so on, further than the column is wide */);",
  '}',
  ...Array.from({ length: 30 }, (_, index) => `const line${index} = ${index} * 2;`),
  '```',
].join('\n');

const rich: readonly Said[] = [
  {
    text: 'The plan for **today**, *roughly*:\n1. read the listing\n2. ~~sleep~~ find the moth\n3. tape it',
    ago: 70,
  },
  { own: true, text: '> find the moth\nFound! It was in `relay 70`, panel F.', ago: 66 },
  { text: code, ago: 60 },
  {
    own: true,
    text: '- one thing\n- another with **bold** and a link https://example.org/a_b\n- @Grace Hopper have a look',
    ago: 40,
  },
  { text: 'Second actual case!', ago: 12 },
  { own: true, text: 'Shall we go through the rest at four?', ago: 6 },
  { text: '@Ada Lovelace yes, ring me', ago: 2 },
];

const copied: readonly Said[] = [
  {
    text: 'The new colours: #0b6f6b for what is pressed, `#ffc04d80` for what waits, rgb(33, 28, 22) for text',
    ago: 50,
  },
  {
    own: true,
    text: 'https://example.org/colours and https://example.org/a/long/way/to/the/other/colours',
    ago: 40,
  },
  { text: '```css\n:root { --accent: teal; }\n```', ago: 30 },
];

const textOf = ({ body }: Message): string => (body.kind === 'text' ? body.text : '');

/** The conversation with changes to some of its messages, by their place. */
function changed(said: readonly Said[], changes: Readonly<Record<number, Partial<Message>>>): Message[] {
  return messagesOf(grace, said).map((message, index) => ({ ...message, ...changes[index] }));
}

const withText = (
  message: Message | undefined,
  more: Partial<Extract<MessageBody, { kind: 'text' }>>,
): MessageBody => ({
  kind: 'text',
  text: message ? textOf(message) : '',
  mentions: [],
  replyTo: null,
  files: [],
  ...more,
});

const [, second, , fourth, fifth, sixth, seventh] = messagesOf(grace, rich);
const everybody = usualPeople.map((person) => person.user);

const full = changed(rich, {
  0: { pinnedAtMs: nowMs, reactions: [{ emoji: '👀', users: [self] }] },
  1: { reactions: [{ emoji: '🎉', users: [user(grace), self] }], editedAtMs: nowMs - 60_000 },
  3: { body: withText(fourth, { mentions: [user(grace)] }) },
  4: {
    body: withText(fifth, { replyTo: second?.message ?? null }),
    reactions: ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀', '✅', '🔥', '💯', '👏'].map(
      (emoji, index) => ({
        emoji,
        users: everybody.slice(0, (index % 6) + 1),
      }),
    ),
  },
  5: { body: withText(sixth, { replyTo: 'gone' as MessageId }) },
  6: { body: withText(seventh, { mentions: [self] }) },
});

const call = (changes: Partial<Extract<MessageBody, { kind: 'call' }>>): MessageBody => ({
  kind: 'call',
  call: 'call' as CallId,
  callKind: 'voice',
  outcome: 'no-answer',
  durationMs: null,
  missed: false,
  by: user(grace),
  ...changes,
});

const records = changed(
  [
    { text: '', ago: 90 },
    { text: 'Sorry, I was in the machine room', ago: 80 },
    { own: true, text: '', ago: 70 },
    { text: '', ago: 30 },
    { own: true, text: 'a deleted one', ago: 20 },
    { text: '', ago: 10 },
  ],
  {
    0: { body: call({ missed: true }) },
    2: { body: call({ missed: true, by: self, callKind: 'video' }) },
    3: { body: call({ outcome: 'hung-up', durationMs: 3_900_000, callKind: 'video' }) },
    4: { body: withText(undefined, {}), deletedAtMs: nowMs },
    5: { body: { kind: 'event', what: 'renamed', user: null, name: 'Relay hunters' } },
  },
);

const moderated = changed(rich, {
  4: { body: withText(undefined, {}), deletedAtMs: nowMs, deletedBy: self },
  6: { body: withText(undefined, {}), deletedAtMs: nowMs, deletedBy: user('Barbara Liskov') },
});

const inCompilers = (messages: readonly Message[]): Message[] =>
  messages.map((message) => ({ ...message, room: roomOf('Compilers') }));

const many: readonly Said[] = Array.from({ length: 500 }, (_, index) => ({
  own: index % 4 === 0,
  text:
    index % 9 === 0
      ? `Message ${index + 1}, with more to say. ${'It goes on. '.repeat(12)}`
      : `Message ${index + 1}`,
  ago: (500 - index) * 11,
}));

const found: readonly Message[] = [
  ...messagesOf(grace, usualTalk),
  ...messagesOf('Barbara Liskov', [
    {
      text: `${'A long way before it. '.repeat(30)}Here the relay is named. ${'And on. '.repeat(40)}`,
      ago: 4_000,
    },
    { own: true, text: 'Relays\nand more Relays', ago: 90_000 },
  ]),
];
const query = { text: 'relay', room: null, from: null, within: 'any', has: null } as const;
const reads: Room['reads'] = [{ user: user(grace), seq: usualTalk.length + 1 }];

export const chatScenes: Readonly<Record<string, Scene>> = {
  'chat-copy': { open: grace, said: copied },
  'chat-copy-links': { open: grace, said: copied },
  'chat-copy-code': { open: grace, said: copied },
  'chat-full': {
    open: grace,
    conversation: { messages: full },
    chat: { quoted: new Map([['gone' as MessageId, null]]) },
  },
  'chat-records': { open: grace, conversation: { messages: records } },
  'rooms-moderated': {
    open: 'Compilers',
    isGroup: true,
    said: rich,
    conversation: { messages: inCompilers(moderated) },
  },
  'rooms-archived': {
    open: 'Compilers',
    isGroup: true,
    isArchived: true,
    said: rich,
    conversation: { messages: inCompilers(full) },
  },
  'chat-500': { open: grace, said: many },
  'chat-new': { open: grace, unread: 2, chat: { typing: new Map([[roomOf(grace), [user(grace)]]]) } },
  'chat-read': { open: grace, said: [...usualTalk, { own: true, text: 'At four then', ago: 1 }], reads },
  'chat-reply': {
    open: grace,
    conversation: { composing: { what: 'reply', to: messagesOf(grace, usualTalk)[5] ?? never() } },
  },
  'chat-edit': {
    open: grace,
    conversation: { composing: { what: 'edit', message: messagesOf(grace, usualTalk)[8] ?? never() } },
  },
  'chat-mention': { open: grace, conversation: { draft: 'Ask @Gr' } },
  'chat-tools': { open: grace, conversation: { messages: full } },
  'chat-menu': { open: grace },
  'chat-asked-menu': { open: grace },
  'chat-reactions': { open: grace },
  'chat-removing': {
    open: grace,
    chat: {
      removing: new Set(
        messagesOf(grace, usualTalk)
          .slice(8, 9)
          .map(({ message }) => message),
      ),
    },
  },
  'chat-pins': { open: grace, conversation: { messages: full } },
  'chat-pins-none': { open: grace },
  'chat-edits': {
    open: grace,
    conversation: { messages: full },
    edits: [{ text: 'Found! It was in relay 7, pannel F.', atMs: nowMs - 66 * 60_000 }],
  },
  'chat-past': { open: grace, conversation: { newer: 'failed' } },
  search: { screen: 'search' },
  'search-results': {
    screen: 'search',
    search: { query, phase: 'done', results: found, cursor: 'more' as MessageId },
  },
  'search-loading': { screen: 'search', search: { query, phase: 'loading' } },
  'search-none': { screen: 'search', search: { query, phase: 'done' } },
  'search-failed': { screen: 'search', search: { query, phase: 'failed' } },
  'search-offline': {
    screen: 'search',
    connection: { state: 'waiting', attempt: 2, retryAtMs: nowMs + 9_000 },
  },
};

function never(): never {
  throw new Error('unreachable: the talk is longer');
}
