import type { Server as HttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { isLoopback } from '../../base/is-loopback.ts';

interface FrontDoorDeps {
  readonly plain: HttpServer;
  readonly secure: HttpServer;
  /** Whether somebody at this address is on this computer. */
  readonly isNear?: (address: string) => boolean;
}

/** The first byte of a TLS handshake (RFC 8446 5.1); no method of HTTP begins with it. */
const handshake = 0x16;
/** A stranger who says nothing at all is not waited for. */
const firstByteMs = 10_000;
/** And who was shown the way is not waited for either: nobody reads on a socket that is about to close. */
const goodbyeMs = 2_000;

/** Whoever typed http:// into a browser is shown the way; anything else that is not encrypted ends here. */
function sendOn(socket: Socket, head: Buffer): void {
  socket.setTimeout(goodbyeMs, () => socket.destroy());
  const host = /\r\nhost: *([a-z0-9.:[\]-]+)\r\n/i.exec(head.toString('latin1'))?.[1];
  const asked = /^GET (\/[^\s?#]*)/.exec(head.toString('latin1'))?.[1] ?? '/';
  const where = host === undefined ? '' : `Location: https://${host}${asked}\r\n`;
  socket.end(
    `HTTP/1.1 ${host === undefined ? '426 Upgrade Required' : '308 Permanent Redirect'}\r\n${where}Connection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

/**
 * One port for both: TLS from everywhere, and plain from this computer alone, where nobody listens in between and the app of
 * this computer needs no certificate.
 */
export function createFrontDoor({ plain, secure, isNear = isLoopback }: FrontDoorDeps): Server {
  return createServer((socket) => {
    socket.setTimeout(firstByteMs, () => socket.destroy());
    socket.on('error', () => {});
    socket.once('data', (head: Buffer) => {
      socket.setTimeout(0);
      socket.removeAllListeners('timeout');
      socket.pause();
      if (head[0] !== handshake && !isNear(socket.remoteAddress ?? '')) return sendOn(socket, head);
      socket.unshift(head);
      if (head[0] === handshake) return void secure.emit('connection', socket);
      plain.emit('connection', socket);
      socket.resume();
    });
  });
}
