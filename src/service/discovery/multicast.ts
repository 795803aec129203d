import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import type { Bonjour } from 'bonjour-service';

interface MulticastOptions {
  /** Of multicast DNS; tests take another. */
  readonly port?: number | undefined;
  /** Of the network to speak on; without it the system chooses, where it knows one. */
  readonly networkInterface?: string | undefined;
  /** A word could not be sent. */
  readonly failed: (error: Error) => void;
}

const group = '224.0.0.251';

/** A computer on a network that leads nowhere has no route for multicast; then it speaks on the first network that it is in. */
async function networkWithoutRoute(port: number): Promise<string | undefined> {
  const probe = createSocket('udp4');
  try {
    probe.connect(port, group);
    await once(probe, 'connect');
    return undefined;
  } catch {
    const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  } finally {
    probe.close();
  }
}

/**
 * The local network's multicast DNS. The socket is bound here, because multicast-dns throws where nobody can catch when the port
 * cannot be had; what the library does on `listening` it does when it is told afterwards.
 */
export async function openMulticast({
  port = 5353,
  networkInterface,
  failed,
}: MulticastOptions): Promise<Bonjour> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.bind(port);
  await once(socket, 'listening');
  const speaksOn = networkInterface ?? (await networkWithoutRoute(port));
  const options = {
    host: group,
    port: socket.address().port,
    socket,
    bind: false,
    ...(speaksOn !== undefined && { interface: speaksOn }),
  };
  // Most never look around, and the library is large.
  const { Bonjour: Library } = await import('bonjour-service');
  const multicast = new Library(options, failed);
  socket.emit('listening');
  return multicast;
}

export const closeMulticast = (multicast: Bonjour): Promise<void> =>
  new Promise((resolve) => multicast.destroy(() => resolve()));
