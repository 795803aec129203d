import { describe, expect, it } from 'vitest';
import { states } from './fakes/machine-samples.ts';
import type { Live } from './machine/state.ts';
import type { VisitId } from '../protocol/ids.ts';
import { nothingOpen, viewOf } from './view-of.ts';
import type { ConnectionView } from './view.ts';

const { talking } = states;
const [mine, his] = talking.company.participants;

/** Bo is in it twice; how media with the older and with the newer visit stands. */
function shown(older: ConnectionView, newer: ConnectionView) {
  if (!mine || !his) throw new Error('two in the samples');
  const phone = { ...his, visit: 'phone' as VisitId, media: { ...his.media, camera: true } };
  const state: Live = { ...talking, company: { ...talking.company, participants: [his, mine, phone] } };
  const connections: Record<string, ConnectionView> = { his: older, phone: newer };
  const view = viewOf(state, {
    local: nothingOpen,
    isLeader: false,
    route: (visit) => ({
      connection: connections[visit] ?? 'failed',
      connectedAtMs: 1,
      lanes: { camera: { track: `${visit} camera`, isFlowing: true } },
    }),
  });
  if (view.phase !== 'live') throw new Error(view.phase);
  expect(view.peers).toHaveLength(1);
  return view.peers[0];
}

it('a page that said that it goes is reconnecting, before the connection to it has noticed', () => {
  if (!mine || !his) throw new Error('two in the samples');
  const state: Live = {
    ...talking,
    company: { ...talking.company, participants: [mine, { ...his, connected: false, pageGone: true }] },
  };
  const view = viewOf(state, {
    local: nothingOpen,
    isLeader: false,
    route: () => ({ connection: 'connected', connectedAtMs: 1, lanes: {} }),
  });
  expect(view).toMatchObject({ connection: 'reconnecting', peers: [{ connection: 'reconnecting' }] });
});

describe('a person who is in the call with two devices', () => {
  it.each([
    ['connected', 'connecting', false],
    ['connected', 'connected', true],
    ['reconnecting', 'connected', true],
    ['reconnecting', 'connecting', true],
    ['connected', 'failed', false],
  ] as const)('older %s, newer %s: shown as the newer %s', (older, newer, isNewer) => {
    const peer = shown(older, newer);
    expect(peer).toMatchObject({
      connection: isNewer ? newer : older,
      connectedAtMs: 10_000,
      cameraTrack: isNewer ? 'phone camera' : null,
    });
  });
});
