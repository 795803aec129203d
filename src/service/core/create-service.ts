import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { closeCodes } from '../../protocol/errors.ts';
import {
  parseRequest,
  type AnswerFrame,
  type RequestError,
  type RequestFrame,
} from '../../protocol/frames.ts';
import type { UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { Policy } from '../../protocol/model.ts';
import type { Blobs } from '../files/blobs.ts';
import { isFullDisk } from '../files/is-full-disk.ts';
import { createFileBook, type FileBook, type FileQuotas } from '../files/file-book.ts';
import { createTurnCredentials, isRelay, type TurnRelay } from '../nat/turn-credentials.ts';
import { createOwnData, type OwnData } from '../own-data/own-data.ts';
import type { Storage } from '../storage/storage.ts';
import { createAccess } from './access/create-access.ts';
import type { Sessions } from './access/sessions.ts';
import { createCallBook } from './call-book.ts';
import { createCallRecords } from './call-records.ts';
import { createCalls } from './calls.ts';
import { createChatChanges } from './chat-changes.ts';
import { createChatReading } from './chat-reading.ts';
import { createChat } from './chat.ts';
import type { Connection, Identity } from './connection.ts';
import type { Line } from './line.ts';
import { createDepartures } from './departures.ts';
import { createErasures } from './erasures.ts';
import { createExpel, type Archives } from './expel.ts';
import { createGroupRooms } from './group-rooms.ts';
import { createGuard } from './guard.ts';
import { createMeter, type Reading } from './meter.ts';
import { createPeople, type People } from './people.ts';
import { createPictures } from './pictures.ts';
import { createPersonRates } from './person-rates.ts';
import { createRequestHandlers } from './handlers/request-handlers.ts';
import { createRooms } from './rooms.ts';
import { createSwitchboard } from './switchboard.ts';
import { createThrottle } from './throttle.ts';
import { createTransfers, type Transfers } from './transfers.ts';
import { createDoor, type IceServers } from './welcome.ts';

export interface ServiceDeps {
  readonly storage: Storage;
  readonly blobs: Blobs;
  readonly fileQuotas: FileQuotas;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
  readonly serviceName: string;
  /** Its name is another from now on. */
  readonly renamed: () => void;
  readonly iceServers: IceServers;
  readonly stunPort: () => number | null;
  readonly turn?: TurnRelay | undefined;
  /** As long as nobody who may has chosen another. */
  readonly policy: Policy;
  /** The key of the device that hosts this service: its person is the owner. */
  readonly ownerKey?: string | undefined;
  readonly newcomersPerHour: number;
  readonly archives: Archives;
  readonly ringMs: number;
  readonly graceMs: number;
}

/** The service without sockets: a frame in, frames out on lines. */
export interface Service {
  readonly files: FileBook;
  readonly ownData: OwnData;
  readonly people: Pick<People, 'find'>;
  connect(line: Line, address: string): Connection;
  receive(connection: Connection, text: string): void;
  /** `code`: with which the socket was closed. */
  disconnect(connection: Connection, code: number): void;
  /** For http: whose token it is. */
  readonly sessions: Sessions;
  readonly transfers: Pick<Transfers, 'begin'>;
  /** The token of an invite that makes its first user the owner; null where there is one. */
  inviteOwner(): string | null;
  /** For whoever watches over the service. */
  watch(): {
    readonly reading: Reading;
    readonly peopleOnline: number;
    readonly callsOpen: number;
    readonly rooms: number;
    readonly turnCredentialsOut: number;
  };
}

const nothingToCancel = (): void => {};

export function createService(deps: ServiceDeps): Service {
  const { storage, log, newId } = deps;
  const guard = createGuard(log);
  const clock = guard.clock(deps.clock);
  const now = (): number => clock.now();
  const switchboard = createSwitchboard();
  const book = createCallBook(storage, log);
  // The rooms that a guest is in decide whom they see, and rooms know nothing of people.
  const companionsOf = (user: UserId): ReadonlySet<UserId> => rooms.companionsOf(user);
  const introduce = (viewer: UserId, members: readonly UserId[]): void => people.introduce(viewer, members);
  const rooms = createRooms({ storage, switchboard, introduce, newId, now });
  const people = createPeople({ storage, switchboard, companionsOf, isInCall: book.isInCall, clock });
  const files = createFileBook({ storage, rooms, blobs: deps.blobs, quotas: deps.fileQuotas, now });
  const chat = createChat({ storage, switchboard, rooms, people, files, newId, now });
  const chatReading = createChatReading({ storage, rooms });
  const chatChanges = createChatChanges({ storage, switchboard, rooms, people, files, now });
  const records = createCallRecords({ post: chat.postOnce, log });
  const turn = createTurnCredentials(deps.turn, clock);
  const calls = createCalls({ ...deps, clock, book, people, rooms, switchboard, records, turn });
  const erasures = createErasures({ storage, files, rooms, clock, log });
  const { post } = chat;
  const dropRoom = erasures.drop;
  const groups = createGroupRooms({ storage, rooms, people, switchboard, calls, post, dropRoom, now });
  const transfers = createTransfers(limits.transfersPerPerson);
  const expel = createExpel({ ...deps, calls, switchboard, transfers, clock });
  const access = createAccess({ ...deps, clock, people, rooms, groups, switchboard, expel });
  const pictures = createPictures({ storage, people });
  const departures = createDepartures({ ...access, storage, groups, expel, erasures, log });
  const door = createDoor({
    ...{ ...deps, ...access, clock, rooms, calls },
    ownerKey: deps.ownerKey,
    hasRelay: deps.turn !== undefined || deps.iceServers.some(isRelay),
    isCrowded: switchboard.isCrowded,
  });
  const handle = createRequestHandlers({
    ...access,
    rooms,
    groups,
    chat,
    chatReading,
    chatChanges,
    files,
    calls,
    turn,
    departures,
    pictures,
    now,
  });

  const serviceName = (): string => access.card.shown().name;
  const quotas = deps.fileQuotas;
  const ownData = createOwnData({ ...deps, people, rooms, files, serviceName, quotas, dropRoom, now });
  ownData.imports.clean();

  // What a stop has interrupted.
  erasures.begin();
  const personRates = createPersonRates(clock);
  const meter = createMeter();
  /** The core answers in the same turn in which it reads, so there is one request at a time. */
  let current = { type: 'unreadable', sinceMs: 0 };
  const reply = ({ line }: Connection, frame: AnswerFrame): void => {
    line.send(JSON.stringify(frame));
    const seconds = (performance.now() - current.sinceMs) / 1000;
    meter.answered(current.type, frame.ok ? 'ok' : frame.error.code, seconds);
  };
  const refuse = (connection: Connection, re: number, error: RequestError): void =>
    reply(connection, { re, ok: false, error });

  const arrive = (connection: Connection, identity: Identity): void => {
    connection.cancelDeadline();
    // The timer would be kept as long as the way to cancel it.
    connection.cancelDeadline = nothingToCancel;
    connection.identity = identity;
    const previous = switchboard.plug(connection, identity);
    previous?.line.close(closeCodes.replaced, 'this device connected again');
    log.info('device connected', { user: identity.user, device: identity.device });
  };

  const turnAway = (
    connection: Connection,
    re: number,
    { code, detail, retryAfterMs }: RequestError,
  ): void => {
    refuse(connection, re, { code, detail, retryAfterMs });
    if (code === 'version-unsupported') {
      connection.line.close(closeCodes.versionUnsupported, 'protocol version');
    }
  };

  const challenge = (connection: Connection, frame: RequestFrame & { type: 'challenge' }): void => {
    const given = door.challenge(connection, frame.data);
    if (given.ok) reply(connection, { re: frame.id, ok: true, data: given.value });
    else turnAway(connection, frame.id, given);
  };

  const greet = (connection: Connection, frame: RequestFrame & { type: 'hello' }): void => {
    const identity = door.identify(connection, frame.data);
    if (!identity.ok) return turnAway(connection, frame.id, identity);
    arrive(connection, identity.value);
    switchboard.setIdle(identity.value.device, frame.data.idle ?? false);
    reply(connection, { re: frame.id, ok: true, data: door.welcome(identity.value, frame.data) });
    // After the welcome, so that a client hears of nothing before it knows who it is.
    people.refresh(identity.value.user);
    calls.lineBack(identity.value);
  };

  const take = (connection: Connection, frame: RequestFrame): void => {
    const { identity } = connection;
    if (frame.type === 'challenge' && !identity) return challenge(connection, frame);
    if (frame.type === 'hello' && !identity) return greet(connection, frame);
    if (!identity) return refuse(connection, frame.id, { code: 'hello-required' });
    const waitMs = personRates.take(identity.user, frame.type);
    if (waitMs > 0) return refuse(connection, frame.id, { code: 'rate-limited', retryAfterMs: waitMs });
    const result = handle(identity, frame);
    if (result.ok) reply(connection, { re: frame.id, ok: true, data: result.value });
    else refuse(connection, frame.id, { code: result.code, detail: result.detail });
  };

  const closeIfFlooding = ({ throttle, line }: Connection): void => {
    if (throttle.refusals > limits.floodRefusals) line.close(closeCodes.flooding, 'too many requests');
  };

  return {
    files,
    ownData,
    people,
    sessions: access.sessions,
    transfers,
    watch: () => ({
      reading: meter.read(),
      peopleOnline: switchboard.peopleOnline(),
      callsOpen: book.open().length,
      rooms: storage.roomCount(),
      turnCredentialsOut: turn.credentialsOut(),
    }),
    inviteOwner: () => (people.withRole('owner').length > 0 ? null : access.invites.createForOwner()),

    connect(line, address) {
      const cancelDeadline = clock.after(limits.helloTimeoutMs, () =>
        line.close(closeCodes.helloTimeout, 'no hello'),
      );
      return {
        line,
        address,
        throttle: createThrottle(clock),
        challenge: null,
        identity: null,
        cancelDeadline,
      };
    },

    receive(connection, text) {
      current = { type: 'unreadable', sinceMs: performance.now() };
      meter.received(text.length);
      const tooMuchMs = connection.throttle.takeBytes(text.length);
      if (tooMuchMs > 0) {
        refuse(connection, 0, { code: 'rate-limited', retryAfterMs: tooMuchMs });
        return closeIfFlooding(connection);
      }
      const parsed = parseRequest(text);
      if (parsed.ok) current = { ...current, type: parsed.frame.type };
      // A frame that cannot be read costs as much as any other.
      const waitMs = connection.throttle.take(parsed.ok ? parsed.frame.type : 'ping');
      const id = parsed.ok ? parsed.frame.id : parsed.id;
      if (waitMs > 0) refuse(connection, id, { code: 'rate-limited', retryAfterMs: waitMs });
      else if (parsed.ok) {
        guard.run(
          parsed.frame.type,
          () => take(connection, parsed.frame),
          (error) => refuse(connection, id, { code: isFullDisk(error) ? 'full-disk' : 'internal' }),
        );
      } else refuse(connection, id, parsed.error);
      closeIfFlooding(connection);
    },

    disconnect(connection, code) {
      connection.cancelDeadline();
      access.applicants.leave(connection);
      const { identity } = connection;
      if (!identity || !switchboard.unplug(connection)) return;
      guard.run('disconnect', () => {
        if (code === closeCodes.pageGone) calls.pageGone(identity);
        else calls.lineLost(identity);
        people.refresh(identity.user);
      });
      log.info('device gone', { user: identity.user, device: identity.device });
    },
  };
}
