import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/chromium.ts';
import type { Host } from './hosts.ts';

/** What a fake camera shows and a fake microphone hears, over and over. */
export interface FakeMedia {
  readonly picture: string;
  readonly voice: string;
}

const mediaFlags = (media: FakeMedia | undefined): string[] =>
  media
    ? [
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${media.picture}`,
        `--use-file-for-fake-audio-capture=${media.voice}`,
      ]
    : ['--use-fake-device-for-media-stream=fps=30'];

/** Chromium with a fake camera and microphone, on this host of the lab. Without files: the test picture and a beep a second. */
export async function openBrowser(
  host: Host,
  folder: string,
  name: string,
  media?: FakeMedia,
): Promise<Browser> {
  const { executablePath = 'chromium', args } = chromiumLaunch();
  const starter = path.join(folder, `chromium-${name}`);
  writeFileSync(starter, `#!/bin/sh\nexec ${host.command(executablePath).join(' ')} "$@"\n`);
  chmodSync(starter, 0o755);
  return chromium.launch({
    executablePath: starter,
    args: [
      ...args,
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      ...mediaFlags(media),
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}
