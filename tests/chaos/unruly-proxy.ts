import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';

/** Between clients and the service: delays frames, doubles them, and cuts whom it is told to. */
export interface UnrulyProxy {
  readonly address: string;
  /** Where the service is now; null while it is not. */
  leadTo(port: number | null): void;
  cut(share: number): void;
  close(): void;
}

const delayedShare = 1 / 20;
const longestDelayMs = 80;
const doubledShare = 1 / 15;

/** A copy of these is a replay, which the service refuses for good reason; no transport makes one. */
const isOfGreeting = (text: string): boolean => /"type":"(?:challenge|hello)"/.test(text.slice(0, 60));

/** Passes on in order, some late, some twice. */
function passOn(from: WebSocket, to: WebSocket, random: () => number): void {
  let tail = Promise.resolve();
  from.on('message', (data: Buffer) => {
    const text = data.toString();
    const copies = random() < doubledShare && !isOfGreeting(text) ? 2 : 1;
    const delayMs = random() < delayedShare ? random() * longestDelayMs : 0;
    tail = tail.then(async () => {
      if (delayMs > 0) await wait(delayMs);
      for (let copy = 0; copy < copies; copy += 1) if (to.readyState === to.OPEN) to.send(text);
    });
  });
  from.on('close', () => to.terminate());
  from.on('error', () => {});
}

export async function startUnrulyProxy(random: () => number): Promise<UnrulyProxy> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  let target: number | null = null;
  server.on('connection', (client) => {
    client.on('error', () => {});
    if (target === null) return client.terminate();
    client.pause();
    const service = new WebSocket(`ws://127.0.0.1:${target}/ws`, { perMessageDeflate: false });
    passOn(client, service, random);
    passOn(service, client, random);
    service.once('open', () => client.resume());
  });
  await once(server, 'listening');
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/ws`,
    leadTo: (port) => void (target = port),
    cut(share) {
      for (const client of server.clients) if (random() < share) client.terminate();
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
