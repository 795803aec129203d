import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UpdateState } from '../../src/bridge/updates.ts';
import { keys, openReleaseServer } from './release-server.ts';

type Said = UpdateState | { readonly state: 'restarted' };

const old = Buffer.from('the AppImage of today');
const next = randomBytes(600_000);
const half = next.subarray(0, 300_000);
const begins = 'downloading';

let work: string;
let appImage: string;
let server: Awaited<ReturnType<typeof openReleaseServer>>;
let runs: ReturnType<typeof startRun>[];

/** One run of the app. */
function startRun(version = '1.0.0', channel = 'stable') {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'update-run.ts'), work, appImage, version, channel],
    { env: { ...process.env, APPIMAGE: appImage }, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const said: Said[] = [];
  return {
    said,
    tell: (line: string) => child.stdin.write(`${line}\n`),
    /** Reads on until it says this. */
    async until(state: Said['state']): Promise<Said> {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`ended after ${said.map((one) => one.state).join(', ')}`);
        const one = JSON.parse(value) as Said;
        said.push(one);
        if (one.state === state) return one;
        if (one.state === 'failed') throw new Error(`failed: ${one.why}`);
      }
    },
    async end(signal: NodeJS.Signals = 'SIGTERM') {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

function run(...given: Parameters<typeof startRun>) {
  const started = startRun(...given);
  runs.push(started);
  return started;
}

const fetched = (): string[] => {
  const pending = path.join(work, 'cache', 'parley-updater', 'pending');
  return existsSync(pending) ? readdirSync(pending) : [];
};

beforeEach(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'parley-updates-'));
  appImage = path.join(work, 'Parley-1.0.0.AppImage');
  writeFileSync(appImage, old, { mode: 0o755 });
  server = await openReleaseServer(path.join(work, 'www'));
  const feed = { url: server.url, publicKey: keys.publicKey, updaterCacheDirName: 'parley-updater' };
  writeFileSync(path.join(work, 'app-update.yml'), JSON.stringify(feed));
  runs = [];
});

afterEach(async () => {
  await Promise.all(runs.map((one) => one.end()));
  server.end();
  rmSync(work, { recursive: true, force: true });
});

describe('an update', () => {
  it('is found with its notes, fetched, and put where the old one was when the person says so', async () => {
    await server.publish('1.1.0', next);
    const parley = run();
    parley.tell('look');
    expect(await parley.until('ready')).toEqual({
      state: 'ready',
      version: '1.1.0',
      notes: 'What is new in 1.1.0',
    });
    expect(readFileSync(appImage).equals(old)).toBe(true);
    parley.tell('restart');
    await parley.until('restarted');
    expect(readFileSync(appImage).equals(next)).toBe(true);
    // The way back, and nothing else.
    expect(readFileSync(`${appImage}.before`).equals(old)).toBe(true);
    expect(readdirSync(work).filter((name) => name.endsWith('.next'))).toEqual([]);
    // By nothing that went out is this computer known again.
    expect(JSON.stringify(server.asked)).not.toContain('staging');
  });

  it('that is there and fetched already is not fetched again by the next run', async () => {
    const file = await server.publish('1.1.0', next);
    const first = run();
    first.tell('look');
    await first.until('ready');
    await first.end();
    const second = run();
    second.tell('look');
    await second.until('ready');
    expect(server.asked.filter(({ name }) => name === file)).toHaveLength(1);
  });

  it('that was changed on the server is thrown away', async () => {
    const file = await server.publish('1.1.0', next);
    server.change(file, (bytes) =>
      Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1) === 0 ? 1 : 0])]),
    );
    const parley = run();
    parley.tell('look');
    expect(await parley.until('failed')).toEqual({ state: 'failed', why: 'damaged', version: '1.1.0' });
    expect(fetched()).toEqual([]);
  });

  it.each([
    ['another version in the list', (text: string) => text.replace('"1.1.0"', '"1.2.0"')],
    ['another size', (text: string) => text.replace(/"size": \d/, '"size": 7')],
  ])('is not believed with %s', async (_name, change) => {
    await server.publish('1.1.0', next);
    server.change('stable-linux-x64.json', (bytes) => Buffer.from(change(bytes.toString())));
    const parley = run();
    parley.tell('look');
    expect(await parley.until('failed')).toEqual({ state: 'failed', why: 'untrusted', version: null });
  });

  it('is not believed when somebody else signed it, or what was signed for another channel is in its place', async () => {
    await server.publish('1.1.0', next);
    const stranger = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    await expect(server.publish('1.2.0', next, { signingKey: stranger.toString() })).rejects.toThrow(
      'does not belong',
    );
    const swapped: Record<string, string> = {};
    for (const end of ['json', 'json.sig']) {
      swapped[end] = readFileSync(path.join(work, 'www', `beta-linux-x64.${end}`), 'utf8');
      server.change(`stable-linux-x64.${end}`, () => Buffer.from(swapped[end] ?? ''));
    }
    const parley = run();
    parley.tell('look');
    expect(await parley.until('failed')).toEqual({ state: 'failed', why: 'untrusted', version: null });
  });

  it('that breaks off half way is nothing, and comes whole at the next look', async () => {
    const file = await server.publish('1.1.0', next);
    server.answer(file, (bytes, response) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(half, () => response.destroy());
    });
    const parley = run();
    parley.tell('look');
    expect(await parley.until('failed')).toEqual({ state: 'failed', why: 'unreachable', version: '1.1.0' });
    expect(fetched()).toEqual([]);
    server.answer(file, undefined);
    parley.tell('look');
    await parley.until('ready');
  });

  it('is fetched anew by the run after one that was killed half way', async () => {
    const file = await server.publish('1.1.0', next);
    const isHalf = new Promise<void>((resolve) => {
      server.answer(file, (bytes, response) => {
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(half, () => resolve());
      });
    });
    const killed = run();
    killed.tell('look');
    await killed.until(begins);
    await isHalf;
    await killed.end('SIGKILL');
    server.answer(file, undefined);
    const parley = run();
    parley.tell('look');
    await parley.until('ready');
    parley.tell('restart');
    await parley.until('restarted');
    expect(readFileSync(appImage).equals(next)).toBe(true);
  });

  it('is left alone during a call: not fetched, not put in place', async () => {
    const file = await server.publish('1.1.0', next);
    const isHalf = new Promise<void>((resolve) => {
      server.answer(file, (bytes, response) => {
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(half, () => resolve());
      });
    });
    const parley = run();
    parley.tell('look');
    await parley.until(begins);
    await isHalf;
    parley.tell('call');
    await parley.until('found');
    server.answer(file, undefined);
    parley.tell('no-call');
    await parley.until('ready');
    parley.tell('call');
    parley.tell('restart');
    parley.tell('no-call');
    parley.tell('restart');
    await parley.until('restarted');
    expect(parley.said.filter(({ state }) => state === 'restarted')).toHaveLength(1);
  });

  it('that was changed after it was fetched is not put in place', async () => {
    await server.publish('1.1.0', next);
    const parley = run();
    parley.tell('look');
    await parley.until('ready');
    const file = fetched().find((name) => name.endsWith('.AppImage')) ?? 'none';
    writeFileSync(path.join(work, 'cache', 'parley-updater', 'pending', file), 'something else');
    parley.tell('restart');
    expect(await parley.until('failed')).toEqual({ state: 'failed', why: 'damaged', version: '1.1.0' });
    expect(readFileSync(appImage).equals(old)).toBe(true);
    expect(readdirSync(work)).not.toContain('Parley-1.0.0.AppImage.next');
  });
});

describe('what is no update', () => {
  it.each(['1.0.0', '0.9.0'])('is %s for who has 1.0.0: nobody is led back', async (version) => {
    await server.publish(version, next);
    const parley = run();
    parley.tell('look');
    expect(await parley.until('none')).toMatchObject({ state: 'none' });
  });

  it('is one for others of a hundred', async () => {
    await server.publish('1.1.0', next, { percent: 0 });
    const parley = run();
    parley.tell('look');
    expect(await parley.until('none')).toMatchObject({ state: 'none' });
  });

  it('is an early one for who takes finished ones, and it is one for the others', async () => {
    await server.publish('1.0.0', old);
    await server.publish('1.1.0-beta.1', next);
    const careful = run();
    careful.tell('look');
    await careful.until('none');
    const curious = run('1.0.0', 'beta');
    curious.tell('look');
    expect(await curious.until('ready')).toMatchObject({ version: '1.1.0-beta.1' });
  });

  it('is nothing where there is no list', async () => {
    const parley = run();
    parley.tell('look');
    expect(await parley.until('failed')).toEqual({ state: 'failed', why: 'unreachable', version: null });
  });
});
