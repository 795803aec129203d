import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { besiege, mayGrowBytes, type BesiegedService } from './besieged-service.ts';
import { inTheClear, withTls, type HalfOpen } from './half-open.ts';

/** As often as the two may write (`limits.rates`, chat.send). */
const paceMs = 200;
/** What is still to be said once all connections stand. */
const messagesWhileFull = 60;
/** Not how fast, but whether at all: on a busy machine with so many at the door. */
const answerWithinMs = 20_000;
const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Before anybody came. */
interface Calm {
  readonly files: number;
  readonly bytes: number;
}

interface Wave {
  /** The most that the service had open at once. */
  readonly held: number;
  readonly grownBytes: number;
  readonly messages: number;
  readonly slowestMessageMs: number;
  readonly slowestHealthMs: number;
}

async function inTime(what: string, work: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${what}: nothing for so long`)), answerWithinMs);
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
  return Math.round(performance.now() - begun);
}

async function askHealth(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, { headers: { connection: 'close' } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`/health answered ${answer.status}`);
}

/** While they come and while they stand, two go on talking: each message is acknowledged, and arrives. */
async function endure(
  service: BesiegedService,
  { files, bytes }: Calm,
  { what }: HalfOpen,
  count: number,
): Promise<Wave> {
  const seen = { held: 0, grownBytes: 0, messages: 0, slowestMessageMs: 0, slowestHealthMs: 0 };
  const siege = service.lay(what, count);
  let sinceFull = 0;
  while (sinceFull < messagesWhileFull && seen.messages < messagesWhileFull * 5) {
    await pause(paceMs);
    seen.slowestMessageMs = Math.max(seen.slowestMessageMs, await inTime('a message', service.talk(1)));
    seen.slowestHealthMs = Math.max(seen.slowestHealthMs, await inTime('/health', askHealth(service.port)));
    seen.messages += 1;
    seen.held = Math.max(seen.held, service.openFiles() - files);
    seen.grownBytes = Math.max(seen.grownBytes, service.bytesHeld() - bytes);
    if (seen.held >= count) sinceFull += 1;
  }
  await siege.end();
  return seen;
}

function tooFewFiles(count: number): string | undefined {
  const most = Number(/Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]);
  // Beside the sockets: the database, the certificate, the two who talk.
  return most < count + 200 ? `One process may open ${most} files here: raise it (ulimit -Hn)` : undefined;
}

function judge({ held, grownBytes }: Wave, { bytesEach }: HalfOpen, count: number): string[] {
  const mayGrow = mayGrowBytes + count * bytesEach;
  return [
    ...(held < count ? [`only ${held} stood at once`] : []),
    ...(grownBytes > mayGrow ? [`more than ${mebibytes(mayGrow)} MiB`] : []),
  ];
}

/** When all are gone, the service has let go of them too. */
async function isCalmAgain(service: BesiegedService, { files }: Calm): Promise<boolean> {
  // Its own files and a connection that is just asking for /health come and go.
  const few = 10;
  for (let round = 0; service.openFiles() > files + few; round += 1) {
    if (round === messagesWhileFull) return false;
    await pause(paceMs);
    await inTime('a message', service.talk(1));
  }
  return true;
}

const sayWave = (what: string, wave: Wave): string =>
  `${wave.held} that ${what}: +${mebibytes(wave.grownBytes)} MiB; ${wave.messages} messages acknowledged and delivered, ` +
  `the slowest in ${wave.slowestMessageMs} ms; /health in at most ${wave.slowestHealthMs} ms`;

/** One kind after the other, against one service. Tells whether it endured all of them. */
export async function endureSiege(count: number, tell: (line: string) => void): Promise<boolean> {
  const obstacle = tooFewFiles(count);
  if (obstacle !== undefined) {
    tell(obstacle);
    return false;
  }
  const service = await besiege('0.0.0.0');
  await service.talk(5);
  const calm = { files: service.openFiles(), bytes: service.bytesHeld() };
  const broken: string[] = [];
  for (const kind of [...inTheClear, ...withTls]) {
    const wave = await endure(service, calm, kind, count);
    tell(sayWave(kind.what, wave));
    broken.push(...judge(wave, kind, count).map((line) => `${kind.what}: ${line}`));
    if (!(await isCalmAgain(service, calm))) broken.push(`${kind.what}: not all were let go`);
  }
  tell(`Afterwards +${mebibytes(service.bytesHeld() - calm.bytes)} MiB`);
  for (const line of broken) tell(`BROKEN: ${line}`);
  await service.end();
  return broken.length === 0;
}
