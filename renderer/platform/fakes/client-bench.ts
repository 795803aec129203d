import { createManualClock } from '../../../src/base/clock.ts';
import type { Greeter } from '../service/create-hello.ts';
import { createServiceClient } from '../service/create-service-client.ts';
import { createFakeSockets } from './fake-sockets.ts';
import { greeter } from './sample.ts';

export function clientBench(who: Greeter = greeter) {
  const clock = createManualClock();
  const net = createFakeSockets();
  const client = createServiceClient({ clock, openSocket: net.openSocket, random: () => 1, greeter: who });
  return { clock, client, ...net, state: () => client.connection.getState() };
}

export async function clientOnline() {
  const bench = clientBench();
  bench.client.connectTo('ws://one/ws');
  const socket = await bench.accept();
  return { ...bench, socket };
}
