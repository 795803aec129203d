import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { networkOf } from '../core/network-of.ts';
import { createQuota } from '../core/quota.ts';
import { limits } from '../../protocol/limits.ts';
import { answerBinding, type Endpoint } from './stun-message.ts';

export interface StunServer {
  readonly port: number;
  close(): Promise<void>;
}

interface StunDeps {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** A request is 20 bytes; with everything an honest one may carry it stays below this. */
const maxRequestBytes = 548;

/** A socket for both families writes an IPv4 sender as an IPv6 address; its asker knows only the IPv4 one. */
function endpointOf({ address, port, family }: RemoteInfo): Endpoint {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped === undefined ? { address, port, family } : { address: mapped, port, family: 'IPv4' };
}

/** Tells each who asks how they look from here. Answers nothing but binding requests, and nobody too often. */
export async function startStunServer({ host, port, clock, log }: StunDeps): Promise<StunServer> {
  // A sender can be forged: whoever is named as one gets no more than this from us.
  const asked = createQuota(clock, { burst: limits.stunAtOnce, perSecond: limits.stunPerSecond });
  const socket: Socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4', ipv6Only: false });

  const receive = (packet: Buffer, from: RemoteInfo): void => {
    if (packet.length > maxRequestBytes || asked.take(networkOf(from.address)) > 0) return;
    const answer = answerBinding(packet, endpointOf(from));
    if (answer) socket.send(answer, from.port, from.address);
  };

  socket.on('message', receive);
  socket.bind(port, host);
  await once(socket, 'listening');
  // A packet that could not go out (no route back) concerns nobody else.
  socket.on('error', (error) => log.warn('stun', { reason: error.message }));
  return {
    port: socket.address().port,
    async close() {
      socket.close();
      await once(socket, 'close');
    },
  };
}
