import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { refuseDownloads } from './downloads.ts';
import { createLinkOpener } from './external-links.ts';
import { guardNavigation } from './navigation.ts';
import { createPageServer } from './page-files.ts';
import { isPermitted } from './permissions.ts';
import { addressOf, isOurOrigin, pageAt } from './scheme.ts';
import { securePreferences } from './web-preferences.ts';

describe('our scheme', () => {
  it('knows its two pages and nothing else', () => {
    expect(pageAt(addressOf('main'))).toBe('main');
    expect(pageAt(`${addressOf('ringing')}?x=1#y`)).toBe('ringing');
    const others = [
      'app://parley/other.html',
      'app://other/index.html',
      'https://parley/index.html',
      'file:///index.html',
      'rubbish',
      '',
    ];
    expect(others.filter((other) => pageAt(other) !== undefined)).toEqual([]);
  });

  it.each([
    ['app://parley', true],
    ['app://parley/', true],
    ['app://parley.example', false],
    ['app://parley@evil', false],
    ['https://parley', false],
    ['null', false],
  ])('origin %s is ours: %s', (origin, ours) => {
    expect(isOurOrigin(origin)).toBe(ours);
  });
});

describe('page files', () => {
  const serveFolder = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'parley-pages-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const pages = path.join(folder, 'renderer');
    await mkdir(pages);
    await writeFile(path.join(pages, 'index.html'), '<!doctype html>');
    await mkdir(path.join(folder, 'renderer-secret'));
    await writeFile(path.join(folder, 'secret.js'), 'secret');
    await writeFile(path.join(folder, 'renderer-secret', 'secret.js'), 'secret');
    return createPageServer(pages, async ({ url }) =>
      url.endsWith('/recordings/one') ? new Response('a film') : undefined,
    );
  };

  it('serves a page with its type and the content policy', async () => {
    const serve = await serveFolder();
    const response = await serve(new Request('app://parley/index.html'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'");
    expect(policy).toContain("connect-src 'self' ws: wss: https: http://127.0.0.1:* http://localhost:*;");
    expect(policy).not.toContain("'unsafe");
  });

  it.each([
    ['out of the folder', 'app://parley/..%2fsecret.js', 404],
    ['a folder beside it', 'app://parley/..%2frenderer-secret/secret.js', 404],
    ['missing', 'app://parley/missing.html', 404],
    ['unknown type', 'app://parley/index', 404],
    ['another host', 'app://other/index.html', 404],
    ['broken escape', 'app://parley/%ff.html', 404],
  ])('refuses: %s', async (_name, address, status) => {
    const serve = await serveFolder();
    expect((await serve(new Request(address))).status).toBe(status);
  });

  it('answers only reads', async () => {
    const serve = await serveFolder();
    expect((await serve(new Request('app://parley/index.html', { method: 'POST' }))).status).toBe(405);
  });
});

describe('permissions', () => {
  it.each([
    ['media', 'app://parley', true, true],
    ['display-capture', 'app://parley/index.html', true, true],
    ['fullscreen', 'app://parley/index.html', true, true],
    ['speaker-selection', 'app://parley/', true, true],
    ['loopback-network', 'app://parley', true, true],
    ['clipboard-sanitized-write', 'app://parley', true, true],
    ['notifications', 'app://parley', true, false],
    ['geolocation', 'app://parley', true, false],
    ['clipboard-read', 'app://parley', true, false],
    ['media', 'https://example.org', true, false],
    ['media', 'app://parley', false, false],
    ['media', undefined, true, false],
  ])('%s from %s (main frame %s): %s', (permission, origin, isMainFrame, granted) => {
    expect(isPermitted({ permission, origin, isMainFrame })).toBe(granted);
  });
});

describe('a link out of the app', () => {
  it('is opened as often as a person presses, and no more often', () => {
    let nowMs = 0;
    const opened: string[] = [];
    const open = createLinkOpener({
      openExternal: async (address) => void opened.push(address),
      clock: { now: () => nowMs },
      log: silentLog,
    });
    open('file:///etc/passwd');
    for (let page = 0; page < 100; page += 1) open(`https://example.org/${page}`);
    expect(opened).toHaveLength(10);
    nowMs = 10_000;
    open('https://example.org/later');
    expect(opened.at(-1)).toBe('https://example.org/later');
  });
});

describe('navigation', () => {
  it('prevents every way out, and hands what should open elsewhere on', () => {
    const listeners = new Map<string, (event: { preventDefault(): void }) => void>();
    let open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
    const openLink = vi.fn<(address: string) => void>();
    const contents = {
      on: (name: string, listener: never) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: typeof open) => (open = handler),
    };
    guardNavigation(contents as never, { openLink, log: silentLog });
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn<(...args: unknown[]) => void>();
      listeners.get(name)?.({ preventDefault });
      expect(preventDefault).toHaveBeenCalledOnce();
    }
    expect(open({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(openLink).toHaveBeenCalledWith('https://example.org/');
  });
});

it('no page downloads anything', () => {
  let begin = (_event: { preventDefault(): void }): void => {};
  refuseDownloads({ on: (_name: string, listener: never) => (begin = listener) }, silentLog);
  const preventDefault = vi.fn<() => void>();
  begin({ preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

it('gives every window the same narrow rights', () => {
  // The whole list: what is not in it is as Electron has it, above all what its checklist says not to turn on.
  expect(securePreferences('/p.cjs')).toEqual({
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  });
});
