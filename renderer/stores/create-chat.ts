import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { MessageId, RoomId, UserId } from '../../src/protocol/ids.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { KeptDrafts } from '../platform/page/kept-drafts.ts';
import type { OutboxEntry } from '../platform/page/kept-outbox.ts';
import type { KeptValue } from '../platform/page/kept-value.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { AppModel, ChatState } from './app-model.ts';
import { createChatHistory } from './chat-history.ts';
import { createChatOpening, othersIn } from './chat-opening.ts';
import { createChatStore } from './chat-store.ts';
import { createDrafts } from './drafts.ts';
import { mentionsIn } from './mentions.ts';
import { createMessageActions } from './message-actions.ts';
import { nameOf } from './names.ts';
import { createOutbox } from './outbox.ts';
import { createQuotes } from './quotes.ts';
import { createReadMarker } from './read-marker.ts';
import type { SessionStore } from './session-store.ts';
import type { Refusal } from './refusal-words.ts';
import { createTyping } from './typing.ts';
import type { Uploads } from './uploads.ts';
import type { ChatFailure } from './words.ts';

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly session: SessionStore;
  readonly kept: KeptValue<OutboxEntry[]>;
  readonly keptDrafts: KeptValue<KeptDrafts>;
  readonly newMessageId: () => MessageId;
  readonly uploads: Uploads;
  /** What could not be done, for a notice. */
  readonly failed: (what: ChatFailure, why?: Refusal) => void;
}

type ChatActions = Pick<
  AppModel,
  | 'openChat'
  | 'openRoom'
  | 'closeChat'
  | 'setDraft'
  | 'send'
  | 'retrySend'
  | 'discard'
  | 'loadOlder'
  | 'loadNewer'
  | 'toNewest'
  | 'showMessage'
  | 'typed'
  | 'compose'
  | 'removeMessage'
  | 'undoRemove'
  | 'react'
  | 'pinMessage'
  | 'editsOf'
  | 'pinsOf'
  | 'wantQuote'
  | 'markRead'
>;

export interface Chat {
  readonly state: Observable<ChatState>;
  readonly actions: ChatActions;
  /** Said without the conversation being open: what is begun there stays. */
  sayIn(room: RoomId, text: string): void;
  sayTo(user: UserId, text: string): Promise<void>;
  /** A message of its own, past what is in the tray. */
  sendFile(room: RoomId, content: File, text?: string): void;
  /** Opens the room, and brings this message of it into sight. */
  showIn(room: RoomId, seq: number): void;
  forget(): void;
  /** Nobody is here any more: what was begun in these rooms goes too. */
  clear(isGone: (room: RoomId) => boolean): void;
}

/** The chat's parts and what a person can do with them. */
export function createChat(deps: Deps): Chat {
  const { client, clock, scope, session, failed } = deps;
  const chat = createChatStore();
  const history = createChatHistory({
    client,
    clock,
    scope,
    chat,
    session,
    placed: (messages) => outbox.confirm(messages.map(({ message }) => message)),
    jumpFailed: () => failed('jump'),
  });
  const outbox = createOutbox({
    client,
    clock,
    scope,
    kept: deps.kept,
    isKnown: (room) => session.getState().rooms.has(room),
    place: (message) => history.receive(message),
    files: deps.uploads,
    changed: (room, pending) => chat.change(room, (conversation) => ({ ...conversation, pending })),
  });
  const opening = createChatOpening({ client, scope, chat, session, history, failed: () => failed('open') });
  const reading = createReadMarker({ client, clock, scope, session, chat });
  const drafts = createDrafts({ clock, scope, chat, kept: deps.keptDrafts });
  const typing = createTyping({ client, clock, scope, chat });
  const quotes = createQuotes({ client, scope, chat });
  const actions = createMessageActions({
    client,
    clock,
    scope,
    chat,
    place: (message) => history.receive(message),
    failed,
  });

  const compose: ChatActions['compose'] = (room, composing) =>
    chat.change(room, (held) => ({ ...held, composing }));
  const namedIn = (room: RoomId, text: string): UserId[] => {
    const state = session.getState();
    const others = othersIn(state, room);
    return mentionsIn(
      text,
      others.map((user) => ({ user, name: nameOf(state, user) })),
    );
  };
  const say = (room: RoomId, text: string): void => {
    const { composing } = chat.conversation(room);
    const mentions = namedIn(room, text);
    compose(room, { what: 'new' });
    if (composing.what === 'edit') return actions.edit(composing.message, text, mentions);
    const replyTo = composing.what === 'reply' ? composing.to.message : null;
    const files = deps.uploads.take(room);
    const written = { room, message: deps.newMessageId(), atMs: clock.now() };
    outbox.add({ ...written, text, mentions, replyTo, files });
    history.toNewest(room);
  };

  const sayIn = (room: RoomId, text: string): void => {
    if (text.trim() === '') return;
    outbox.add({
      room,
      message: deps.newMessageId(),
      atMs: clock.now(),
      text,
      mentions: namedIn(room, text),
    });
  };
  const showIn = (room: RoomId, seq: number): void => {
    if (!session.getState().rooms.has(room)) return failed('jump');
    opening.openRoom(room);
    history.jumpTo(room, seq);
  };

  const sendFile = (room: RoomId, content: File, text = ''): void => {
    const files = deps.uploads.attach(room, [content]);
    deps.uploads.claim(files);
    outbox.add({ room, message: deps.newMessageId(), atMs: clock.now(), text, files });
    history.toNewest(room);
  };

  return {
    state: chat,
    sayIn,
    sendFile,
    showIn,
    async sayTo(user, text) {
      const room = await opening.roomWith(user);
      if (room === null) failed('open');
      else sayIn(room, text);
    },
    actions: {
      openChat: (user) => opening.open(user),
      openRoom: (room) => opening.openRoom(room),
      closeChat: () => opening.close(),
      setDraft: (room, draft) => drafts.set(room, draft),
      send(room, text) {
        const isEdit = chat.conversation(room).composing.what === 'edit';
        if (text.trim() === '' && (isEdit || !deps.uploads.hasTray(room))) return;
        // An edit leaves what was begun before it.
        if (!isEdit) drafts.set(room, '');
        typing.done(room);
        say(room, text);
      },
      retrySend: (_room, message) => outbox.retry(message),
      discard: (_room, message) => outbox.discard(message),
      loadOlder: (room) => history.loadOlder(room),
      loadNewer: (room) => history.loadNewer(room),
      toNewest: (room) => history.toNewest(room),
      showMessage: ({ room, seq }: Message) => showIn(room, seq),
      typed: (room) => typing.tell(room),
      compose,
      removeMessage: (message) => actions.remove(message),
      undoRemove: (message) => actions.undoRemove(message),
      react: (message, emoji, on) => actions.react(message, emoji, on),
      pinMessage: (message, on) => actions.pin(message, on),
      editsOf: (message) => actions.editsOf(message),
      async pinsOf(room) {
        const answer = await client.request('chat.pins', { room });
        return answer.ok ? answer.value.messages : null;
      },
      wantQuote: (message) => quotes.want(message),
      markRead: (room) => reading.markRead(room),
    },
    forget() {
      chat.forget();
      drafts.restore();
    },
    clear(isGone) {
      outbox.clear(isGone);
      drafts.clear(isGone);
      chat.forget();
    },
  };
}
