import { connect } from 'node:net';
import { inTheClear, withTls } from './half-open.ts';

/** `besieger.ts PORT COUNT WHAT`: holds so many half-open connections until it is ended; what is closed is opened again. */
const [port = 0, count = 0] = process.argv.slice(2, 4).map(Number);
const kind = [...inTheClear, ...withTls].find(({ what }) => what === process.argv[4]);
if (!kind) throw new Error(`nobody does that: ${process.argv[4]}`);
const first = await kind.first(port);

/** Each may have only so many (`socketsPerAddress`). */
const addresses = 200;
const atOnce = 100;
let begun = 0;
let held = 0;

function dial(from: number): void {
  const socket = connect({ host: '127.0.0.1', port, localAddress: `127.0.1.${1 + (from % addresses)}` });
  socket.on('error', () => {});
  socket.resume();
  socket.once('connect', () => {
    socket.write(first);
    held += 1;
    if (held === count) process.send?.('full');
    socket.once('close', () => (held -= 1));
    another();
  });
  socket.once('close', () => dial(from));
}

function another(): void {
  if (begun < count) dial(begun++);
}

process.once('disconnect', () => process.exit());
for (let each = 0; each < atOnce; each += 1) another();
