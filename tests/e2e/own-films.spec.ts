import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { flashesIn, soundsIn, streamsOf, widestGap, timesOf } from '../call/recorded.ts';
import { clapTogether } from './support/clap.ts';
import { answer, connection, expectInCall, hangUp, ring } from './support/person.ts';
import { closeRecordings, openRecordings, recordingOf, recordTogether } from './support/recording.ts';
import { expect, test } from './support/two-people.ts';

interface Track {
  readonly name: string;
  readonly kind: string;
  readonly children: readonly {
    readonly OTIO_SCHEMA: string;
    readonly source_range: { readonly duration: { readonly value: number } };
    readonly media_reference?: { readonly target_url: string };
  }[];
}

/** Where each film begins on the timeline, in seconds, by its file. */
function placesOn(folder: string): Map<string, number> {
  const { tracks } = JSON.parse(readFileSync(path.join(folder, 'timeline.otio'), 'utf8')) as {
    tracks: { children: readonly Track[] };
  };
  return new Map(
    tracks.children
      .filter(({ kind }) => kind === 'Video')
      .map(({ children }) => {
        const gap = children.find(({ OTIO_SCHEMA }) => OTIO_SCHEMA === 'Gap.1');
        const url = children.at(-1)?.media_reference?.target_url ?? '';
        return [decodeURIComponent(url), (gap?.source_range.duration.value ?? 0) / 1_000];
      }),
  );
}

/** How far apart the same moments lie in two films, in milliseconds: the middle one of all, as a busy computer may lose one or the other. */
function apartMs(one: readonly number[] = [], other: readonly number[] = []): number {
  const apart = one.flatMap((at) =>
    other.filter((that) => Math.abs(that - at) < 0.4).map((that) => that - at),
  );
  expect(apart.length).toBeGreaterThan(3);
  return Math.abs(1_000 * (apart.toSorted((a, b) => a - b)[Math.floor(apart.length / 2)] ?? Number.NaN));
}

test('who agrees is filmed by their own app too, and the film comes after the call to its place beside the others', async ({
  alice,
  bob,
  desk,
}) => {
  test.setTimeout(180_000);
  for (const { page } of [alice, bob]) await clapTogether(page);
  await ring(alice, 'Bob', 'Video call');
  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);
  await recordTogether(alice, bob, 'One film of each person, in full quality');
  await expect(recordingOf(alice)).toContainText(/0:(?!0\d)/, { timeout: 30_000 });
  await hangUp(alice);

  const videos = await alice.app.evaluate(({ app }) => app.getPath('videos'));
  const kept = path.join(videos, 'Parley');
  const rows = await openRecordings(alice);
  await expect(rows.first()).toContainText('Bob – own camera', { timeout: 60_000 });
  const [name = ''] = readdirSync(kept);
  const folder = path.join(kept, name);
  const films = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.mkv'))
      .map((file) => [file, path.join(folder, file)]),
  );
  expect([...films.keys()]).toEqual(['Alice – own camera.mkv', 'Bob – own camera.mkv', 'Bob.mkv']);
  const places = placesOn(folder);
  const [own, came] = ['Alice – own camera.mkv', 'Bob – own camera.mkv'].map((file) => {
    const film = films.get(file) ?? '';
    expect(streamsOf(film)).toEqual(['h264,640,360', 'opus']);
    expect(widestGap(timesOf(film, 'v'))).toBeLessThan(1);
    const began = places.get(file) ?? Number.NaN;
    const after = (times: readonly number[]): number[] => times.map((at) => at + began);
    return { claps: after(soundsIn(film)), lights: after(flashesIn(film, 'iw/4:ih/4:iw/3:ih/3')) };
  });
  const apart = { claps: apartMs(own?.claps, came?.claps), lights: apartMs(own?.lights, came?.lights) };
  // Of a computer that has nothing else to do it is below 20 (docs/decisions/0036); a picture is as long as 40.
  console.log(
    `The two films lie ${apart.claps.toFixed(1)} ms apart by what is heard, ${apart.lights.toFixed(1)} by what is seen.`,
  );
  expect(apart.claps).toBeLessThan(150);
  expect(apart.lights).toBeLessThan(150);

  await closeRecordings(alice);
  await test.step('who agrees again makes another film, and what a crash left of it comes in the next call', async () => {
    await ring(alice, 'Bob', 'Voice call');
    await answer(bob, 'Accept with voice');
    await expectInCall(alice, bob);
    await recordTogether(alice, bob, 'One film of each person, in full quality');
    // Who agrees again makes others.
    const sign = bob.page.getByRole('button', { name: /^Alice records/ });
    for (const choice of ['Take me out of it, and send what there is', 'Let me be in it']) {
      await sign.click();
      await bob.page.getByRole('menuitem', { name: choice }).click();
    }
    await expect(sign).toHaveAccessibleName(/recorded on this computer too/);
    // Where it lies is told once, some seconds in.
    await expect(recordingOf(alice)).toContainText(/0:(?!0\d)/, { timeout: 30_000 });
    const folderOfBob = desk.folderOf(bob);
    await desk.kill(bob);
    await hangUp(alice);
    const bobAgain = await desk.open('Bob', folderOfBob);
    await expect(connection(bobAgain)).toHaveText('Connected');
    await ring(alice, 'Bob', 'Voice call');
    await answer(bobAgain, 'Accept with voice');
    await expectInCall(alice, bobAgain);
    await openRecordings(alice);
    const latest = alice.page.getByRole('list', { name: 'Recordings' }).getByRole('listitem').first();
    await expect(latest).toContainText('Bob – own camera (2)', { timeout: 60_000 });
    await expect(latest).not.toContainText('Still to come');
    await hangUp(alice);
  });
});
