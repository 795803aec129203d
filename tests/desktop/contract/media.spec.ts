import type { Page } from '@playwright/test';
import { showWindow } from '../../fixtures/x11-window.ts';
import { expect, test } from './contract-app.ts';

/** Electron's pages "session" (permission and display-media handlers) and "desktopCapturer". */

const getCamera = (page: Page): Promise<string> =>
  page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
      (stream) =>
        stream
          .getTracks()
          .map((track) => track.kind)
          .sort()
          .join(),
      (error: Error) => error.name,
    ),
  );

interface Captured {
  readonly error?: string;
  readonly surface?: string | undefined;
  readonly middle?: readonly number[];
}

/** Captures what main chose, and looks at its middle. */
const capture = (page: Page): Promise<Captured> =>
  page.evaluate(async (): Promise<Captured> => {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: true });
      const video = Object.assign(document.createElement('video'), { srcObject: stream, muted: true });
      await video.play();
      await new Promise((drawn) => video.requestVideoFrameCallback(drawn));
      const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
      const pen = canvas.getContext('2d');
      pen?.drawImage(video, 0, 0);
      const middle = pen?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [];
      const surface = stream.getVideoTracks()[0]?.getSettings().displaySurface;
      for (const track of stream.getTracks()) track.stop();
      return { surface, middle: [...middle].slice(0, 3) };
    } catch (error) {
      return { error: error instanceof Error ? error.name : String(error) };
    }
  });

test('camera and microphone are what the permission handler says', async ({ app, page }) => {
  await app.evaluate(({ session }) =>
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
      answer(permission === 'media'),
    ),
  );
  expect(await getCamera(page)).toBe('audio,video');
  await app.evaluate(({ session }) =>
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false)),
  );
  expect(await getCamera(page)).toBe('NotAllowedError');
});

test(
  'screens and windows are listed with pictures of the asked size, or none',
  { tag: '@linux' },
  async ({ app, page }) => {
    const shown = await showWindow({ title: 'Listed window', colour: '#20a040' });
    try {
      await expect(page.getByRole('heading')).toBeVisible();
      const sources = await app.evaluate(async ({ desktopCapturer }) => {
        const list = await desktopCapturer.getSources({
          types: ['screen', 'window'],
          thumbnailSize: { width: 160, height: 120 },
        });
        return list.map(({ id, name, thumbnail }) => ({ id, name, ...thumbnail.getSize() }));
      });
      expect(sources.filter(({ id }) => id.startsWith('screen:'))).toHaveLength(1);
      const listed = sources.find(({ name }) => name === 'Listed window');
      expect(listed?.id).toMatch(/^window:\d+:/);
      expect(listed?.width).toBeGreaterThan(0);
      expect(listed?.width).toBeLessThanOrEqual(160);
      expect(listed?.height).toBeLessThanOrEqual(120);

      const isEmpty = await app.evaluate(async ({ desktopCapturer }) => {
        const thumbnailSize = { width: 0, height: 0 };
        const [source] = await desktopCapturer.getSources({ types: ['window'], thumbnailSize });
        return source?.thumbnail.isEmpty();
      });
      expect(isEmpty).toBe(true);

      shown.minimise();
      const names = () =>
        app.evaluate(async ({ desktopCapturer }) => {
          const thumbnailSize = { width: 0, height: 0 };
          return (await desktopCapturer.getSources({ types: ['window'], thumbnailSize })).map(
            ({ name }) => name,
          );
        });
      await expect.poll(names, 'a minimised window is not listed').not.toContain('Listed window');
      expect(await names()).not.toEqual([]);
    } finally {
      shown.close();
    }
  },
);

test(
  'a display capture takes the window that main chose, and then the screen',
  { tag: '@linux' },
  async ({ app, page }) => {
    const shown = await showWindow({ title: 'Captured window', colour: '#d02020' });
    const choose = (wanted: string) =>
      app.evaluate(({ desktopCapturer, session }, wanted) => {
        session.defaultSession.setDisplayMediaRequestHandler((_request, answer) => {
          void desktopCapturer
            .getSources({ types: ['screen', 'window'], thumbnailSize: { width: 0, height: 0 } })
            .then((sources) => {
              const video = sources.find(({ id, name }) => name === wanted || id.startsWith(wanted));
              answer(video ? { video } : {});
            });
        });
      }, wanted);
    try {
      await choose('Captured window');
      const window = await capture(page);
      const [red = 0, green = 255, blue = 255] = window.middle ?? [];
      expect(window.surface).toBe('window');
      expect(red).toBeGreaterThan(150);
      expect(Math.max(green, blue)).toBeLessThan(90);

      await choose('screen:');
      expect((await capture(page)).surface).toBe('monitor');
    } finally {
      shown.close();
    }
  },
);

test('a display capture that main does not answer with a source is refused', async ({ app, page }) => {
  await app.evaluate(({ session }) =>
    session.defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer({})),
  );
  expect((await capture(page)).error).toMatch(/NotAllowedError|AbortError/);
});
