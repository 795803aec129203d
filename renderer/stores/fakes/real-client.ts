import { createSystemClock } from '../../../src/base/clock.ts';
import type { Observable } from '../../../src/base/observable.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { MessageId } from '../../../src/protocol/ids.ts';
import { protocolVersion } from '../../../src/protocol/version.ts';
import type { Greeter } from '../../platform/service/create-hello.ts';
import { createServiceClient } from '../../platform/service/create-service-client.ts';
import { createFakeFiles } from '../../platform/fakes/fake-files.ts';
import { hello } from '../../platform/fakes/sample.ts';
import type { Desktop } from '../../platform/desktop/desktop.ts';
import type { KeptKeys } from '../../platform/page/kept-keys.ts';
import { createPageIdentity } from '../../platform/page/page-identity.ts';
import type { OutboxEntry } from '../../platform/page/kept-outbox.ts';
import { randomUuid } from '../../platform/page/random-ids.ts';
import { createOpenSocket, type OpenSocket } from '../../platform/service/socket.ts';
import { createChat } from '../create-chat.ts';
import { createFiles } from '../create-files.ts';
import { createSessionStore } from '../session-store.ts';

const fill = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** How often a frame of the service is delivered: 0 loses it, 2 doubles it. */
export type Copies = (text: string) => number;

const unreliable =
  (openSocket: OpenSocket, copies: Copies): OpenSocket =>
  (address, listener) =>
    openSocket(address, {
      ...listener,
      received(text) {
        for (let copy = copies(text); copy > 0; copy--) listener.received(text);
      },
    });

/** Resolves as soon as the value is as it should be. */
export const until = <Value>(
  observable: Observable<Value>,
  isReached: (value: Value) => boolean,
): Promise<Value> =>
  new Promise((resolve) => {
    const check = (value: Value): void => {
      if (isReached(value)) resolve(value);
    };
    observable.subscribe(check);
    check(observable.getState());
  });

/** What survives a reload of the page: who it is, and what it has not yet sent. */
export interface Person {
  readonly name: string;
  readonly identity: Desktop['identity'];
  kept: OutboxEntry[];
}

export const somebody = (name: string): Person => ({
  name,
  identity: createPageIdentity({ subtle: crypto.subtle, kept: keptInMemory() }),
  kept: [],
});

/** The chat of one person over real sockets. */
export function openPage(person: Person, address: string, copies: Copies = () => 1) {
  const scope = createScope();
  const clock = createSystemClock(globalThis);
  const client = createServiceClient({
    clock,
    openSocket: unreliable(createOpenSocket(WebSocket), copies),
    random: () => 0.1,
    greeter: greeterOf(person),
  });
  const session = createSessionStore(client, scope);
  const { uploads } = createFiles({
    client,
    clock,
    scope,
    ports: createFakeFiles().ports,
    isKnown: (room) => session.getState().rooms.has(room),
    desktop: { saveAs: async () => null, saveAgain: async () => null },
    keptDownloads: { load: () => [], save: async () => true },
  });
  const chat = createChat({
    uploads,
    client,
    clock,
    scope,
    session,
    kept: {
      load: () => person.kept,
      async save(entries) {
        person.kept = entries;
        return true;
      },
    },
    newMessageId: () => randomUuid(fill) as MessageId,
    keptDrafts: { load: () => [], save: async () => true },
    failed: () => {},
  });
  client.connectTo(address);
  return {
    client,
    session,
    chat: chat.state,
    ...chat.actions,
    /** As when the page is closed in the middle of everything. */
    close() {
      scope.end();
      client.end();
    },
  };
}

function keptInMemory(): KeptKeys {
  let pair: CryptoKeyPair | undefined;
  return {
    load: () => Promise.resolve(pair),
    save: (made) => Promise.resolve((pair = made) === made),
    remove: () => Promise.resolve(void (pair = undefined)),
  };
}

const greeterOf = ({ name, identity }: Person): Greeter => ({
  challenge: async () => ({ protocol: protocolVersion, key: await identity.key() }),
  answer: async ({ service: { service }, nonce }) => ({
    ...hello,
    name,
    proof: { by: 'signature', signature: await identity.sign({ service, nonce }) },
  }),
  resume: (token) => ({ ...hello, name, proof: { by: 'session', token } }),
});
