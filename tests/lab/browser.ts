import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { voiceTrials } from '../../main/voice-trials.ts';
import { chromiumLaunch } from '../../scripts/chromium.ts';
import { trustFlags, type RelayCertificate } from './certificate.ts';
import type { Host } from './hosts.ts';
import { mediaFlags, type FakeMedia } from './media/fake-media.ts';

/** Chromium with a fake camera and microphone, on this host of the lab. */
export async function openBrowser(
  host: Host,
  folder: string,
  name: string,
  media?: FakeMedia,
  certificate: RelayCertificate | null = null,
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
      // As the app has it. The bare connections of the lab have no RED, so nothing changes for them.
      `--force-fieldtrials=${voiceTrials}`,
      '--use-fake-ui-for-media-stream',
      ...mediaFlags(media),
      ...trustFlags(certificate),
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}
