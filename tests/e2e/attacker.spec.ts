import type { Page } from '@playwright/test';
import { miniFrame } from '../../src/bridge/mini-frame.ts';
import { connection, hostAddress, listed, messages, say } from './support/person.ts';
import { joinByProtocol } from './support/protocol-person.ts';
import { expect, test } from './support/two-people.ts';

/** What somebody runs who has taken over a page: everything that any script in it could. */
interface TakenOver {
  readonly parley: { invoke(name: unknown, input?: unknown): Promise<unknown> };
  hits: string[];
}

/** What main did, and did not do, for the page. */
interface Watched {
  readonly opened: string[];
  readonly downloads: { readonly name: string; readonly wasRefused: boolean }[];
}

/** Playwright starts Electron without it on Linux, and that is said. */
const sandbox = process.platform === 'linux' ? 'off' : 'on';

const markup = '<img src=x onerror="hits.push(1)">';

/** What the page was told not to do by its content policy from now on, and whether any code of the attacker ran. */
const watchPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const hits: string[] = [];
    Object.assign(window, { hits });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      Object.assign(window, { refused: [...refusals(), effectiveDirective] }),
    );
    const refusals = (): string[] => (window as unknown as { refused?: string[] }).refused ?? [];
  });

const refusals = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { refused?: string[] }).refused ?? []);

test('who has taken over a page gets nothing past main, and nothing that others write is read as markup', async ({
  alice,
}) => {
  const { app, page } = alice;
  await app.evaluate(({ session, shell }) => {
    const watched: Watched = { opened: [], downloads: [] };
    Object.assign(globalThis, { watched });
    shell.openExternal = async (address) => void watched.opened.push(address);
    // Behind main's own listener: what that one said stands.
    session.defaultSession.on('will-download', (event, item) =>
      watched.downloads.push({ name: item.getFilename(), wasRefused: event.defaultPrevented }),
    );
  });
  const watched = () => app.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  await watchPage(page);
  const home = page.url();

  await test.step('it stays where it is, and embeds nothing', async () => {
    await page.evaluate(() => {
      location.href = 'https://evil.invalid/';
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.invalid/frame';
      const form = document.createElement('form');
      form.action = 'https://evil.invalid/form';
      document.body.append(frame, form);
      form.submit();
    });
    await expect.poll(() => refusals(page)).toEqual(expect.arrayContaining(['frame-src', 'form-action']));
    expect(page.url()).toBe(home);
  });

  await test.step('no code but the app’s own runs, and nothing is fetched from elsewhere', async () => {
    await page.evaluate(() => {
      const inline = document.createElement('script');
      inline.textContent = 'hits.push("inline")';
      const remote = document.createElement('script');
      remote.src = 'https://evil.invalid/x.js';
      const picture = document.createElement('img');
      picture.src = 'https://evil.invalid/x.png';
      const handler = document.createElement('div');
      handler.setAttribute('onclick', 'hits.push("handler")');
      document.body.append(inline, remote, picture, handler);
      handler.click();
      (setTimeout as (code: string) => void)('hits.push("timer")');
    });
    await expect
      .poll(() => refusals(page))
      .toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'script-src', 'img-src']));
  });

  await test.step('windows: https in the browser, the call in small without a bridge, no other', async () => {
    const [small] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((frame) => {
        Object.assign(window, { small: window.open('about:blank', frame, 'popup') });
      }, miniFrame),
    ]);
    await expect.poll(() => app.windows().length).toBe(2);
    expect(await small.evaluate(() => 'parley' in window)).toBe(false);
    await small.evaluate(() => {
      location.href = 'https://evil.invalid/small';
    });
    expect(small.url()).toBe('about:blank');
    await Promise.all([
      small.waitForEvent('close'),
      page.evaluate(() => (window as unknown as { small: Window }).small.close()),
    ]);
    for (const address of ['file:///etc/passwd', 'http://evil.invalid/', home, 'https://good.invalid/'])
      await page.evaluate((each) => void window.open(each, '_blank', 'noopener'), address);
    await expect.poll(async () => (await watched()).opened).toEqual(['https://good.invalid/']);
  });

  await test.step('nothing is downloaded', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['#!/bin/sh']));
      link.download = 'run.sh';
      link.click();
    });
    await expect
      .poll(async () => (await watched()).downloads)
      .toEqual([{ name: 'run.sh', wasRefused: true }]);
  });

  await test.step('the bridge: not from a frame, not as another page, not with what does not fit', async () => {
    const said = await page.evaluate(async (name) => {
      const { parley } = window as unknown as TakenOver;
      const ask = (route: unknown, input?: unknown): Promise<string> =>
        parley.invoke(route, input).then(
          (value) => `done ${JSON.stringify(value)}`,
          (error: unknown) => /refused: [a-z ]+|failed: \S+/.exec(String(error))?.[0] ?? String(error),
        );
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inFrame = 'parley' in (frame.contentWindow ?? {});
      const id = '00000000-0000-4000-8000-000000000000';
      const polluted = JSON.parse('{"__proto__":{"theme":"dark"},"constructor":{"prototype":{}}}') as object;
      const answers = {
        proto: await ask('__proto__', {}),
        shape: await ask('settings.set', { theme: 'purple' }),
        polluted: await ask('settings.set', polluted),
        huge: await ask('settings.set', { admission: { kind: 'invite', token: 'x'.repeat(5_000_000) } }),
        popUp: await ask('ring.answer', { call: id, answer: 'voice' }),
        readAny: await ask('send.read', { source: '/etc/passwd', from: 0, to: 10 }),
        readUnpicked: await ask('send.read', { source: id, from: 0, to: 10 }),
        writeAny: await ask('save.write', { save: id, bytes: new Uint8Array(1), file: 0, at: 0 }),
        captureAny: await ask('capture.choose', { id: 'screen:0:0', audio: true }),
        recordAny: await ask('recordings.finish', { recording: id }),
        sandbox: await ask('diagnostics.get'),
      };
      const { href } = location;
      history.pushState(null, '', '/ringing.html');
      const asPopUp = await ask('ring.current');
      history.pushState(null, '', href);
      return { inFrame, ...answers, asPopUp, after: await ask(name), dark: 'theme' in {} };
    }, 'settings.get');
    expect(said).toMatchObject({
      inFrame: false,
      proto: 'refused: unknown route',
      shape: 'refused: bad input',
      polluted: 'refused: bad input',
      huge: 'refused: bad input',
      popUp: 'refused: not for this page',
      readAny: 'refused: bad input',
      readUnpicked: 'failed: send.read',
      writeAny: 'failed: save.write',
      captureAny: 'failed: capture.choose',
      recordAny: 'failed: recordings.finish',
      sandbox: expect.stringContaining(`"sandbox":"${sandbox}"`),
      asPopUp: expect.stringMatching(/^refused: /),
      dark: false,
    });
    expect(said.after).toContain('"theme":"system"');
  });

  await test.step('names, messages, rooms and files of others are text', async () => {
    const mallory = await joinByProtocol(hostAddress, markup);
    await listed(alice, '<img').click();
    await mallory.say(
      mallory.find('Alice'),
      `${markup} <script>hits.push(2)</script>\n[bank](javascript:hits.push(3)) http://evil.invalid`,
    );
    await expect(messages(alice)).toContainText(`${markup} <script>`);
    await expect(messages(alice).getByRole('link')).toHaveCount(0);
    await page.locator('input[type=file]').setInputFiles({
      name: `${markup}\u202Egpj.desktop`,
      mimeType: 'text/html',
      buffer: Buffer.from(markup),
    });
    await say(alice, 'Look at this file');
    await expect(messages(alice)).toContainText('.desktop');
    mallory.close();
  });

  expect(await page.evaluate(() => (window as unknown as TakenOver).hits)).toEqual([]);
  expect(page.url()).toBe(home);
  await expect(connection(alice)).toHaveText('Connected');
});
