import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunch } from '../../scripts/chromium.ts';
import { createManualClock } from '../../src/base/clock.ts';
import type { CallId, UserId } from '../../src/protocol/ids.ts';
import { createTurnCredentials, credentialsMs } from '../../src/service/nat/turn-credentials.ts';
import { trustFlags, writeCertificate } from './certificate.ts';
import { startRelay, type Relay } from './relay.ts';

const overUdp = 'turn:127.0.0.1:3478';
const overTcp = 'turn:127.0.0.1:3478?transport=tcp';
const overTls = 'turns:127.0.0.1:5349?transport=tcp';
const [call, ada] = ['call', 'ada'] as unknown as [CallId, UserId];

let folder: string;
let relay: Relay;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-relay-'));
  // coturn refuses this computer as a peer unless it is told so here; everybody in this test is on this computer.
  const certificate = await writeCertificate(folder, '127.0.0.1');
  relay = await startRelay({
    folder,
    address: '127.0.0.1',
    host: null,
    certificate,
    more: ['--allow-loopback-peers'],
  });
  const { args, ...launch } = chromiumLaunch();
  browser = await chromium.launch({
    ...launch,
    args: [...args, '--allow-loopback-in-peer-connection', ...trustFlags(certificate)],
  });
  page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('https://relay.test/');
}, 60_000);

afterAll(async () => {
  await browser.close();
  relay.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mintedAt = (nowMs: number, secret = relay.secret, url = overUdp) =>
  createTurnCredentials({ urls: [url], secret }, createManualClock(nowMs)).forCall(call, ada);

type Servers = ReturnType<typeof mintedAt>;

/** Two connections that may use nothing but the relay: what one says and the other hears, or why the relay refused. */
const talk = (servers: Servers): Promise<string | number> =>
  page.evaluate(async (iceServers) => {
    const configuration = { iceServers, iceTransportPolicy: 'relay' } as unknown as RTCConfiguration;
    const [a, b] = [new RTCPeerConnection(configuration), new RTCPeerConnection(configuration)];
    const outcome = new Promise<string | number>((resolve) => {
      b.addEventListener('datachannel', ({ channel }) =>
        channel.addEventListener('message', ({ data }) => resolve(String(data))),
      );
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        from.addEventListener('icecandidateerror', ({ errorCode }) => resolve(errorCode));
        from.addEventListener('icecandidate', ({ candidate }) => candidate && to.addIceCandidate(candidate));
      }
    });
    const channel = a.createDataChannel('words');
    channel.addEventListener('open', () => channel.send('over the relay'));
    await a.setLocalDescription();
    if (a.localDescription) await b.setRemoteDescription(a.localDescription);
    await b.setLocalDescription();
    if (b.localDescription) await a.setRemoteDescription(b.localDescription);
    const how = await outcome;
    a.close();
    b.close();
    return how;
  }, servers);

/** How the relay is reached, as a browser's statistics name it: what the panel of a call shows. */
const reachedOver = (servers: Servers): Promise<unknown> =>
  page.evaluate(async (iceServers) => {
    const configuration = { iceServers, iceTransportPolicy: 'relay' } as unknown as RTCConfiguration;
    const peer = new RTCPeerConnection(configuration);
    const found = new Promise<void>((resolve) =>
      peer.addEventListener('icecandidate', ({ candidate }) => candidate?.candidate && resolve()),
    );
    peer.createDataChannel('words');
    await peer.setLocalDescription();
    await found;
    const report: unknown[] = [...(await peer.getStats()).values()];
    peer.close();
    const isLocal = (entry: unknown): entry is { type: string; relayProtocol?: string } =>
      (entry as { type: string }).type === 'local-candidate';
    return report.find(isLocal)?.relayProtocol;
  }, servers);

describe('a real coturn', { timeout: 20_000 }, () => {
  it.each([
    ['UDP', overUdp, 'udp'],
    ['TCP', overTcp, 'tcp'],
    ['TLS', overTls, 'tls'],
  ])('carries a call over %s, and it is seen which', async (_name, url, protocol) => {
    const servers = mintedAt(Date.now(), relay.secret, url);
    expect(await talk(servers)).toBe('over the relay');
    expect(await reachedOver(servers)).toBe(protocol);
  });
});

describe('credentials of the service, at a real coturn', { timeout: 20_000 }, () => {
  it('open it for a call over nothing but the relay', async () => {
    expect(await talk(mintedAt(Date.now()))).toBe('over the relay');
  });

  it.each([
    ['that have ended', () => mintedAt(Date.now() - credentialsMs - 1000)],
    ['of another secret', () => mintedAt(Date.now(), 'guessed')],
    [
      'with a later end than was signed',
      () =>
        mintedAt(Date.now() - credentialsMs - 1000).map((server) => ({
          ...server,
          username: server.username?.replace(/^\d+/, '9999999999'),
        })),
    ],
    [
      'of somebody else',
      () =>
        mintedAt(Date.now()).map((server) => ({
          ...server,
          username: server.username?.replace('ada', 'eve'),
        })),
    ],
  ])('%s do not', async (_name, servers) => {
    expect(await talk(servers())).toBe(401);
  });
});
