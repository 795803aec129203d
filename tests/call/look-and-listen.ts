import { expect, vi } from 'vitest';
import type { LiveCall, PeerView } from '../../src/call/view.ts';
import type { CallPerson } from './call-pages.ts';

export const soon = { timeout: 15_000, interval: 50 };

export async function live({ view }: CallPerson): Promise<LiveCall> {
  const now = await view();
  if (now.phase !== 'live') throw new Error(`${now.phase}, not live`);
  return now;
}

/** As this person sees one of the others; who that is need not be said where there is one. */
export async function only(person: CallPerson, user?: string): Promise<PeerView> {
  const { peers } = await live(person);
  const peer = peers.find((candidate) => user === undefined || candidate.user === user);
  if (!peer) throw new Error('nobody there');
  return peer;
}

export async function expectFrames(
  person: CallPerson,
  which: 'cameraTrack' | 'screenTrack',
  of?: string,
): Promise<void> {
  const count = async (): Promise<number> => {
    const track = (await only(person, of))[which];
    return track === null ? -1 : person.page.evaluate((id) => window.callPage.frames(id), track);
  };
  const before = Math.max(0, await count());
  await vi.waitFor(async () => expect(await count()).toBeGreaterThan(before + 5), soon);
}

export async function loudness(person: CallPerson, of?: string): Promise<number> {
  const track = (await only(person, of)).audioTrack;
  return track === null ? -1 : person.page.evaluate((id) => window.callPage.loudness(id), track);
}
