import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../../base/clock.ts';
import { closeCodes } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { Service } from '../core/create-service.ts';
import { addressOf } from '../http/from-where.ts';
import { mayEnter, type DoorRules } from '../http/may-enter.ts';
import { createSocketLine } from './socket-line.ts';
import { createFrameMemo } from './text-frame.ts';
import { createWriteGroups } from './write-groups.ts';

/** A socket that answers no ping for one whole round is dead: a laptop that went to sleep sends no goodbye. */
const heartbeatMs = 15_000;

/** Who does not answer a close frame would hold the socket for half a minute. The types of ws do not know it yet. */
const goodbye = { closeTimeout: 2_000 };

interface SocketServer {
  readonly count: number;
  /** Tells everybody whether to come back soon, then cuts who does not go. */
  close(why: Stopping): Promise<void>;
}

/** For a moment, until its host starts the app again, or until they turn it on again. */
export type Stopping = 'restarting' | 'quit' | 'turned-off';

const farewells: Readonly<Record<Stopping, readonly [code: number, reason: string]>> = {
  restarting: [closeCodes.restarting, 'the service stops'],
  quit: [closeCodes.hostQuit, 'the app that hosts the service was quit'],
  'turned-off': [closeCodes.turnedOff, 'the host turned the service off'],
};

interface SocketDeps {
  /** On which people arrive: plain from this computer, with TLS from everywhere. */
  readonly servers: readonly Server[];
  readonly service: Service;
  readonly rules: DoorRules;
  readonly clock: Clock;
}

export function attachSockets({ servers, service, rules, clock }: SocketDeps): SocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    path: '/ws',
    maxPayload: limits.frameBytes,
    // Compressed, a frame of a kilobyte can be one of a gigabyte.
    perMessageDeflate: false,
    // Nobody needs more than a few; each costs memory until the last is there.
    maxFragments: 128,
    ...goodbye,
    verifyClient: ({ req }, decide) => decide(mayEnter(req.headers, rules), 403),
  });
  for (const server of servers) {
    server.on('upgrade', (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request)),
    );
  }
  const silent = new WeakSet<WebSocket>();

  const gather = createWriteGroups(setImmediate);
  const frameOf = createFrameMemo();

  sockets.on('connection', (socket, request) => {
    const { socket: stream } = request;
    const connection = service.connect(
      createSocketLine({ socket, stream, frameOf, beforeWrite: () => gather(stream) }),
      addressOf(request),
    );
    socket.on('message', (data, isBinary) => {
      // Who was told to go is no longer listened to, however long they take to go.
      if (socket.readyState !== socket.OPEN) return;
      if (isBinary || !Buffer.isBuffer(data)) socket.close(1003, 'text frames only');
      else service.receive(connection, data.toString('utf8'));
    });
    socket.on('pong', () => silent.delete(socket));
    socket.on('close', (code) => service.disconnect(connection, code));
    // ws closes by itself with the right code (1009 for an oversize frame); without a listener the process would end.
    socket.on('error', () => {});
  });

  const beat = (): void => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      else {
        silent.add(socket);
        socket.ping();
      }
    }
    clock.after(heartbeatMs, beat);
  };
  clock.after(heartbeatMs, beat);

  return {
    get count() {
      return sockets.clients.size;
    },
    async close(why) {
      for (const socket of sockets.clients) socket.close(...farewells[why]);
      await new Promise<void>((resolve) => {
        const cancel = clock.after(1_000, () => {
          for (const socket of sockets.clients) socket.terminate();
        });
        sockets.close(() => {
          cancel();
          resolve();
        });
        if (sockets.clients.size === 0) cancel();
      });
    },
  };
}
