import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { build } from 'vite';
import { FakeService, type FakeClient } from '../../src/call/fakes/fake-service.ts';
import type { CallView } from '../../src/call/view.ts';
import type { DeviceId, UserId } from '../../src/protocol/ids.ts';
import type { RequestType } from '../../src/protocol/requests.ts';

const isRoot = process.getuid?.() === 0;

export async function bundlePage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      // Not a module: it has run when it is in the page.
      lib: { entry: path.join(import.meta.dirname, entry), formats: ['iife'], name: 'callTest' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/** A headless one draws nothing on a display; where there is one, Chromium looks for its WebGL there and finds none. */
const { DISPLAY: _display, ...withoutDisplay } = process.env;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: path.join(import.meta.dirname, 'chromium-in-namespace.sh'),
    env: withoutDisplay,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream=fps=30',
    ],
  });

/** One person: a page with an engine, and the client through which it reaches the fake service. */
export interface CallPerson {
  readonly user: UserId;
  readonly client: FakeClient;
  readonly page: Page;
  view(): Promise<CallView>;
  /** Its page is gone without a word. */
  crash(): Promise<void>;
}

export interface CallPages {
  readonly service: FakeService;
  person(name: string, device?: string): Promise<CallPerson>;
  close(): Promise<void>;
}

export async function openCallPages(): Promise<CallPages> {
  const [code, browser] = await Promise.all([bundlePage('page.ts'), launch()]);
  const service = new FakeService();
  // Real connections refuse the made-up relay.
  service.hasRelay = false;
  let isOpen = true;
  /** Background tabs of one context draw one frame a second; and what a page keeps is there for the one after it. */
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextOf = (device: string): Promise<BrowserContext> => {
    const context = contexts.get(device) ?? browser.newContext({ permissions: ['camera', 'microphone'] });
    contexts.set(device, context);
    return context;
  };
  /** What the service says while the browser closes reaches nobody, and that is no failure. */
  const relayed = (page: Page, sent: Promise<void>): void =>
    void sent.catch((error: unknown) => {
      if (isOpen && !page.isClosed()) throw error;
    });

  return {
    service,
    close() {
      isOpen = false;
      return browser.close();
    },
    async person(name, device = `${name}-device`) {
      const client = service.client(name as UserId, device as DeviceId);
      const page = await (await contextOf(device)).newPage();
      // Devices are only there for a secure origin; nothing of it is asked of a network.
      await page.route('**/*', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
      );
      await page.goto('https://call.test/');
      await page.exposeFunction('ask', (type: RequestType, data: never) => client.request(type, data));
      await page.addScriptTag({ content: code });
      await page.evaluate(
        ([device, line]) => {
          window.installCallPage(device, line);
        },
        [client.device as string, client.connection.getState()] as const,
      );
      for (const type of ['call.changed', 'signal'] as const) {
        client.on(type, (data) => {
          const event = [type, data] as const;
          relayed(
            page,
            page.evaluate(([type, data]) => window.callPage.event(type, data), event),
          );
        });
      }
      client.connection.subscribe((line) => {
        relayed(
          page,
          page.evaluate((line) => window.callPage.line(line), line),
        );
      });
      return {
        user: client.user,
        client,
        page,
        view: () => page.evaluate(() => window.callPage.engine.view.getState()),
        async crash() {
          await page.close();
          client.cut();
        },
      };
    },
  };
}
