import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { streamsOf, timesOf } from '../../call/recorded.ts';
import type { Caller, Person } from './person.ts';
import { choose } from './room-call.ts';

export const recordingOf = ({ page }: Caller) => page.getByRole('region', { name: 'Recording' });

/** From the menu of the call; the other is asked, and agrees. */
export async function recordTogether(recorder: Caller, other: Caller, shape?: string): Promise<void> {
  await choose(recorder, 'Layout and view', 'Record the call…');
  if (shape !== undefined) await recorder.page.getByRole('radio', { name: shape }).click();
  await recorder.page.getByRole('button', { name: 'Ask and record' }).click();
  await expect(other.page.getByText(`${recorder.name} wants to record this call`)).toBeVisible();
  await other.page.getByRole('button', { name: 'I agree' }).click();
  await expect(recordingOf(recorder)).toContainText('Everybody is in it');
  await expect(
    other.page.getByRole('button', { name: `${recorder.name} records. You are in it` }),
  ).toBeVisible();
}

/** The one film that this person has, once it is whole: its streams, and how long each is in seconds. */
export async function filmOf(person: Person) {
  await expect(person.page.getByText('The recording is saved.')).toBeVisible({ timeout: 30_000 });
  const videos = await person.app.evaluate(({ app }) => app.getPath('videos'));
  const folder = path.join(videos, 'Parley');
  const films = readdirSync(folder).filter((name) => !name.startsWith('.'));
  expect(films).toHaveLength(1);
  const file = path.join(folder, films[0] ?? '');
  const [pictures, voices] = [timesOf(file, 'v'), timesOf(file, 'a')].map((times) => times.at(-1) ?? 0);
  return { file, streams: streamsOf(file), pictures, voices };
}

/** The one that this person has is listed; over the app's own scheme, to which it says how long it is, it is sought in and played. */
export async function expectPlayed({ page }: Caller): Promise<void> {
  await page.getByRole('list', { name: 'Recordings' }).getByRole('button').first().click();
  const film = page.getByRole('region', { name: 'Recordings' }).locator('video');
  const seen = () =>
    film.evaluate(({ seeking, currentTime }: HTMLVideoElement) => (seeking ? 0 : currentTime));
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.duration)).toBeGreaterThan(1);
  await film.evaluate((video: HTMLVideoElement) => void (video.currentTime = 1));
  await expect.poll(seen).toBe(1);
  await film.evaluate((video: HTMLVideoElement) => video.play());
  await expect.poll(seen).toBeGreaterThan(1.1);
}

/** The list of them, from the foot of the sidebar. */
export async function openRecordings({ page }: Caller) {
  await page.getByRole('button', { name: 'Recordings', exact: true }).click();
  return page.getByRole('list', { name: 'Recordings' }).getByRole('listitem');
}
export const closeRecordings = ({ page }: Caller): Promise<void> =>
  page.getByRole('button', { name: 'Close recordings' }).click();
