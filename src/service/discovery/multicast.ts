import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Bonjour } from 'bonjour-service';

interface MulticastOptions {
  /** Of multicast DNS; tests take another. */
  readonly port?: number | undefined;
  /** Of the network to speak on; without it the library chooses. */
  readonly networkInterface?: string | undefined;
  /** A word could not be sent. */
  readonly failed: (error: Error) => void;
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
  const options = {
    host: '224.0.0.251',
    port: socket.address().port,
    socket,
    bind: false,
    ...(networkInterface !== undefined && { interface: networkInterface }),
  };
  // Most never look around, and the library is large.
  const { Bonjour: Library } = await import('bonjour-service');
  const multicast = new Library(options, failed);
  socket.emit('listening');
  return multicast;
}

export const closeMulticast = (multicast: Bonjour): Promise<void> =>
  new Promise((resolve) => multicast.destroy(() => resolve()));
