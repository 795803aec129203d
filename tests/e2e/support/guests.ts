import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, test as base } from '@playwright/test';
import { chromiumLaunch } from '../../../scripts/chromium.ts';
import { createLog } from '../../../src/base/log.ts';
import { startService } from '../../../src/service/start-service.ts';
import { findSecrets } from '../../fixtures/log-judge.ts';
import { writeSmallFilm } from '../../fixtures/small-film.ts';
import { writeVoice } from '../../lab/media/voice.ts';
import { connection, type Caller } from './person.ts';

/** Many people on one small computer: each a browser window of their own, of one browser, at one service. */
export interface Guests {
  come(name: string): Promise<Caller>;
}

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** Enough to see that it moves. */
const filmFps = 6;

const mediaSwitches = (folder: string): string[] => {
  const [film, voice] = [path.join(folder, 'film.y4m'), path.join(folder, 'voice.wav')];
  writeSmallFilm(film, filmFps);
  writeVoice(voice);
  return [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
    `--use-file-for-fake-audio-capture=${voice}`,
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
    '--allow-loopback-in-peer-connection',
    '--disable-gpu',
    // Pages of Chrome's own that nobody sees here, one for each window.
    '--disable-features=PreloadTopChromeWebUI,SpareRendererForSitePerProcess',
    '--audio-buffer-size=2048',
  ];
};

/**
 * Runs in each page before its own code: a microphone that nothing is done to, and voices as a telephone has them, in fewer and longer
 * packets. Thirty voices that are written well take most of a small computer, and no spec here asks how they sound.
 */
function saveOnVoice(): void {
  if (!isSecureContext) return;
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  const asItIs = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  mediaDevices.getUserMedia = ({ audio = false, ...rest } = {}) =>
    ask({ ...rest, audio: audio && { ...(audio !== true && audio), ...asItIs } });
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    override setRemoteDescription({ type, sdp = '' }: RTCSessionDescriptionInit): Promise<void> {
      const plain = sdp.replace(/^a=fmtp:.*usedtx=1/gm, '$&;maxplaybackrate=8000;ptime=60');
      return super.setRemoteDescription({ type, sdp: plain });
    }
  };
}

export const test = base.extend<{ guests: Guests }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  guests: async ({}, use, info) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parley-'));
    const lines: string[] = [];
    const service = await startService({
      host: '127.0.0.1',
      port: 0,
      dataDir: path.join(folder, 'service'),
      webRoot: path.join(root, 'dist', 'renderer'),
      log: createLog((line) => lines.push(line), 'info'),
      // Nobody is to be out of a call because this computer was busy with all the others.
      graceMs: 120_000,
    });
    const { args, ...where } = chromiumLaunch();
    const browser = await chromium.launch({ ...where, args: [...args, ...mediaSwitches(folder)] });
    await use({
      async come(name) {
        // Of background tabs in one context only one frame a second is drawn.
        const context = await browser.newContext({
          permissions: ['camera', 'microphone'],
          viewport: { width: 820, height: 560 },
          // As much room, with a quarter of the dots to draw.
          deviceScaleFactor: 0.5,
        });
        await context.addInitScript(saveOnVoice);
        const page = await context.newPage();
        page.on('console', (message) => lines.push(`${name}: ${message.text()}`));
        page.on('pageerror', (error) => lines.push(`${name}: ${String(error)}`));
        await page.goto(`http://127.0.0.1:${service.port}/`);
        await page.getByRole('textbox', { name: 'Your name' }).fill(name);
        await page.getByRole('button', { name: 'Start' }).click();
        await expect(connection({ name, page })).toHaveText('Connected');
        return { name, page };
      },
    });
    await browser.close();
    await service.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    await info.attach('log', { body: lines.join('\n'), contentType: 'text/plain' });
    expect(findSecrets(lines.join('\n'), []), 'what a log may not hold').toEqual([]);
  },
});

/** So many on one computer are slow on a busy one. */
const patient = expect.configure({ timeout: 60_000 });

export { patient as expect };
