import { createManualClock } from '../../../src/base/clock.ts';
import { createScope } from '../../../src/base/scope.ts';
import { createFakeClient } from '../../platform/fakes/fake-client.ts';
import { createFakeFiles } from '../../platform/fakes/fake-files.ts';
import { createFakeRoom } from '../../platform/fakes/fake-room.ts';
import { settle } from '../../platform/fakes/fake-sockets.ts';
import { ada, messageId, room, roomWith } from '../../platform/fakes/sample.ts';
import type { KeptDrafts } from '../../platform/page/kept-drafts.ts';
import type { KeptFile } from '../../platform/files/kept-files.ts';
import type { OutboxEntry } from '../../platform/page/kept-outbox.ts';
import { createChat } from '../create-chat.ts';
import { createFiles } from '../create-files.ts';
import { createSessionStore } from '../session-store.ts';
import type { ChatFailure } from '../words.ts';

export function setUp({
  seq = 0,
  saved = [] as OutboxEntry[],
  drafts = [] as KeptDrafts,
  keptFiles = [] as KeptFile[],
  disk = (): Promise<boolean> => Promise.resolve(true),
} = {}) {
  const clock = createManualClock();
  const scope = createScope();
  const service = createFakeRoom(seq);
  const files = createFakeFiles(keptFiles);
  const fake = createFakeClient({ ...service.answers, ...files.answers });
  const session = createSessionStore(fake.client, scope);
  const { model, uploads } = createFiles({
    client: fake.client,
    clock,
    scope,
    ports: files.ports,
    isKnown: (id) => session.getState().rooms.has(id),
    desktop: { saveAs: async () => null, saveAgain: async () => null },
    keptDownloads: { load: () => [], save: async () => true },
  });
  let kept = saved;
  let nextId = 1_000;
  const failures: ChatFailure[] = [];
  let keptDrafts = drafts;
  const chat = createChat({
    uploads,
    client: fake.client,
    clock,
    scope,
    session,
    kept: {
      load: () => kept,
      async save(entries) {
        kept = entries;
        return disk();
      },
    },
    newMessageId: () => messageId(nextId++),
    keptDrafts: { load: () => keptDrafts, save: async (drafts) => (keptDrafts = drafts) === drafts },
    failed: (what) => failures.push(what),
  });
  const conversation = () => chat.state.getState().conversations.get(room(1));
  return {
    ...fake,
    clock,
    scope,
    service,
    session,
    chat,
    ...chat.actions,
    files,
    transfers: model,
    kept: () => kept,
    failures: () => failures,
    keptDrafts: () => keptDrafts,
    online: () => fake.goOnline({ rooms: [roomWith(service.messages.length)] }),
    conversation,
    seqs: () => conversation()?.messages.map(({ seq }) => seq),
    pending: () => conversation()?.pending.map(({ text, state }) => `${text} ${state}`),
  };
}

/** Online, with the conversation with Ada on screen. */
export async function open(seq = 0) {
  const t = setUp({ seq });
  t.online();
  t.openChat(ada.user);
  await settle();
  return t;
}

export const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);
