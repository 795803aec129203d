import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Language } from '../../src/texts/language.ts';
import { root } from '../run.ts';

/** The pictures of the guide: the name each has there, and the scene it is of. */
export const guidePictures: Readonly<Record<string, string>> = {
  'first-run': 'first-run',
  'open-network': 'shell-alone-this-computer',
  invite: 'access-invite-made',
  meeting: 'rooms-meeting',
  ringing: 'ringing',
  call: 'call-video',
  picker: 'picker-windows',
  'own-share': 'call-own-share',
  conversation: 'chat',
  record: 'recording-choice',
  recordings: 'recordings-player',
  devices: 'settings-tests',
  keys: 'keys-help',
  doctor: 'doctor-my-upload',
  check: 'connection-good',
};

/** Beside the pages of the language that the picture speaks. */
const folders: Readonly<Record<Language, string>> = {
  en: path.join(root, 'docs', 'guide', 'images'),
  de: path.join(root, 'docs', 'guide', 'de', 'images'),
};

/** In the app as well, so each is small: WebP, which Playwright itself does not write. */
export async function takeForGuide(page: Page, scene: string, language: Language): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await devtools.detach();
  for (const [name, of] of Object.entries(guidePictures))
    if (of === scene)
      writeFileSync(path.join(folders[language], `${name}.webp`), Buffer.from(data, 'base64'));
}
