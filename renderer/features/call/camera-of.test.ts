import { describe, expect, it } from 'vitest';
import type { PeerView } from '../../../src/call/view.ts';
import { peer } from '../../platform/fakes/fake-call.ts';
import { cameraOf } from './camera-of.ts';

const media = { microphone: true, camera: true, screen: null, strained: false } as const;
const seen = { media, cameraTrack: 'cam' } as const;
const off = { ...media, camera: false } as const;

describe('a person on the stage', () => {
  it.each<[Partial<PeerView>, string | null, string | null]>([
    [seen, 'cam', null],
    [{ ...seen, cameraTrack: null }, null, 'camera-coming'],
    [{ ...seen, media: off }, null, 'camera-off'],
    [{ ...seen, media: off, kind: 'voice' }, null, 'by-voice'],
    [{ ...seen, connection: 'connecting', connectedAtMs: null }, null, 'connecting'],
    [{ ...seen, connectedAtMs: null }, null, 'connecting'],
    [{ ...seen, connection: 'reconnecting' }, 'cam', 'reconnecting'],
    [{ ...seen, connection: 'failed' }, 'cam', 'failed'],
    [{ ...seen, media: off, connection: 'reconnecting' }, null, 'reconnecting'],
  ])('%o', (change, track, why) => {
    expect(cameraOf(peer(change))).toEqual({ track, why });
  });

  it.each<[Partial<PeerView>, string]>([
    [seen, 'voice-only'],
    [{ ...seen, cameraTrack: null }, 'voice-only'],
    [{ ...seen, media: off }, 'camera-off'],
    [{ ...seen, connection: 'reconnecting' }, 'reconnecting'],
  ])('by voice only, without a picture and with a word why: %o', (change, why) => {
    expect(cameraOf(peer(change), true)).toEqual({ track: null, why });
  });
});
