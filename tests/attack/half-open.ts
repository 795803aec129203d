import { once } from 'node:events';
import { duplexPair } from 'node:stream';
import { connect } from 'node:tls';

/** What somebody says first who says no more. */
export interface HalfOpen {
  readonly what: string;
  /** What one may take in memory, generously: what matters is that there is an end to it. */
  readonly bytesEach: number;
  first(port: number): Buffer | string | Promise<Buffer>;
}

export const upgrade = (port: number, extra = ''): string =>
  `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${extra}`;

const plainBytes = 64 * 1024;
/** A handshake under way has its keys and buffers. */
const secureBytes = 128 * 1024;

export const inTheClear: readonly HalfOpen[] = [
  { what: 'say nothing', first: () => '' },
  { what: 'have begun headers', first: () => 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ' },
  { what: 'have asked for half a handshake', first: (port: number) => upgrade(port) },
  { what: 'have shaken hands and say no hello', first: (port: number) => `${upgrade(port)}\r\n` },
  {
    what: 'have begun a body that does not come',
    first: () => 'PUT /files/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999999\r\n\r\nx',
  },
].map((kind) => ({ ...kind, bytesEach: plainBytes }));

/** How every TLS connection begins (RFC 8446 4.1.2). */
async function clientHello(): Promise<Buffer> {
  const [near, far] = duplexPair();
  const client = connect({ socket: near });
  client.on('error', () => {});
  const [hello] = (await once(far, 'data')) as [Buffer];
  client.destroy();
  return hello;
}

export const withTls: readonly HalfOpen[] = [
  { what: 'have begun a TLS handshake', first: async () => (await clientHello()).subarray(0, 100) },
  { what: 'leave the answer to a TLS handshake unanswered', first: clientHello },
].map((kind) => ({ ...kind, bytesEach: secureBytes }));
