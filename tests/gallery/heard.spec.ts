import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './scene-test.ts';

/** Who hears nothing sees it: for each place where a sound is played, a scene in which its occasion is read, and the words. */
const seen: Readonly<Record<string, readonly [scene: string, words: RegExp]>> = {
  'ring-reporter.ts loop ring': ['ringing-banner', /Video call[^]*Decline/],
  'ring-reporter.ts play message': ['ringing', /Video call[^]*Decline/],
  'call-sounds.ts play message': ['call-waiting', /Video call[^]*Decline/],
  // Who comes and goes is also written below the call (e2e/group-call).
  'call-sounds.ts play join': ['call-video', /\d+:\d\d/],
  'call-sounds.ts play leave': ['over-hung-up', /Call ended/],
  'message-notifier.ts play message': ['shell', /ring me\s*\d+ unread|few pages\s*2/],
  'handover-notifier.ts play message': ['handovers-offer', /film.mkv[^]*Accept/],
};

const stores = path.resolve(import.meta.dirname, '../../renderer/stores');

test('what is heard is read on a screen too', async ({ page, scene }) => {
  const played = readdirSync(stores)
    .filter((name) => /^[^.]+\.ts$/.test(name))
    .flatMap((name) =>
      [...readFileSync(path.join(stores, name), 'utf8').matchAll(/sounds\.(play|loop)\('(\w+)'/g)].map(
        ([, how, what]) => `${name} ${how} ${what}`,
      ),
    );
  expect(Object.keys(seen).toSorted()).toEqual([...new Set(played)].toSorted());
  for (const [name, words] of Object.values(seen)) {
    await scene(name);
    await expect(page.locator('body')).toContainText(words);
  }
});
