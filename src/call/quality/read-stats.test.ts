import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LaneName } from '../lanes.ts';
import { readStats } from './read-stats.ts';

/** What Chromium said of a call in its seventh second: two cameras, one screen, addresses taken out. */
const recorded = JSON.parse(
  readFileSync(new URL('recorded/chromium-156.json', import.meta.url), 'utf8'),
) as unknown[];

const lanes = new Map<string, LaneName>([
  ['0', 'voice'],
  ['1', 'camera'],
  ['2', 'screen'],
  ['3', 'screen-audio'],
]);

describe('what a browser reports', () => {
  const stats = readStats(recorded, lanes, 5);

  it('names the path in use, not one of the others that were tried', () => {
    expect(stats.path).toEqual({
      local: 'host',
      remote: 'host',
      protocol: 'udp',
      relayProtocol: null,
      rttMs: 1,
      availableBps: 6_461_538,
      bytesSent: 612_893,
      bytesReceived: 399_640,
    });
  });

  it('tells what each lane sends, and what the other side says of it', () => {
    expect(stats.sending.camera).toEqual({
      isActive: true,
      codec: 'VP8',
      packets: 329,
      framesEncoded: 166,
      encodeMs: 390,
      width: 480,
      cpuLimitedMs: 0,
      remote: { lost: 0, rttMs: expect.closeTo(1.419) },
      source: null,
    });
    expect(stats.sending.screen).toMatchObject({ framesEncoded: 168 });
    expect(stats.sending.voice).toMatchObject({ codec: 'opus' });
    // Nothing has gone out on it yet, so nobody has reported.
    expect(stats.sending['screen-audio']).toMatchObject({ packets: 0, remote: null });
  });

  it('tells for how long the processor was the limit', () => {
    const camera = { type: 'outbound-rtp', mid: '1', qualityLimitationDurations: { none: 4, cpu: 1.5 } };
    expect(readStats([camera], lanes, 0).sending.camera?.cpuLimitedMs).toBe(1_500);
  });

  it('tells what the devices give', () => {
    const sound = { id: 'SA1', type: 'media-source', totalAudioEnergy: 0.25, totalSamplesDuration: 7 };
    const picture = { id: 'SV2', type: 'media-source', framesPerSecond: 15 };
    const { sending } = readStats([...recorded, sound, picture], lanes, 5);
    expect(sending.voice?.source).toEqual({ energy: 0.25, heardMs: 7_000, fps: null });
    expect(sending.camera?.source).toEqual({ energy: 0, heardMs: 0, fps: 15 });
  });

  it('tells what each lane receives', () => {
    expect(stats.receiving.voice).toMatchObject({
      codec: 'opus',
      samples: 287_520,
      concealedSamples: 1_680,
      silentConcealedSamples: 120,
    });
    expect(stats.receiving.camera).toMatchObject({
      framesDecoded: 166,
      framesDropped: 0,
      freezeMs: 0,
      jitterMs: 1,
    });
    expect(Object.keys(stats.receiving)).toEqual(['voice', 'camera', 'screen']);
  });

  it('sees a relay, and how it is reached', () => {
    const report = [
      { type: 'transport', id: 't', selectedCandidatePairId: 'p' },
      { type: 'candidate-pair', id: 'p', localCandidateId: 'l', remoteCandidateId: 'r' },
      { type: 'local-candidate', id: 'l', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' },
      { type: 'remote-candidate', id: 'r', candidateType: 'prflx', protocol: 'udp' },
    ];
    expect(readStats(report, lanes, 0).path).toMatchObject({
      local: 'relay',
      relayProtocol: 'tls',
      remote: 'prflx',
      rttMs: null,
      availableBps: null,
    });
  });

  it('finds the path where the transport does not name it (Firefox)', () => {
    const pair = { type: 'candidate-pair', selected: true, currentRoundTripTime: 0.03 };
    expect(readStats([{ ...pair, selected: false }, pair], lanes, 0).path?.rttMs).toBe(30);
  });

  it('of two streams on one line takes the one that lives', () => {
    const stream = { type: 'inbound-rtp', mid: '0' };
    const report = [
      { ...stream, id: 'new', packetsReceived: 50, packetsLost: 1 },
      { ...stream, id: 'old', packetsReceived: 9, packetsLost: 8 },
    ];
    expect(readStats(report, lanes, 0).receiving.voice?.lost).toBe(1);
  });

  it('lives through nothing, rubbish and lines it does not know', () => {
    const nothing = { atMs: 3, path: null, sending: {}, receiving: {} };
    expect(readStats([], lanes, 3)).toEqual(nothing);
    expect(readStats([null, 7, 'x', { type: 'outbound-rtp', mid: '17' }, { type: 4 }], lanes, 3)).toEqual(
      nothing,
    );
    const odd = {
      type: 'outbound-rtp',
      mid: '0',
      packetsSent: 'many',
      qualityLimitationDurations: 'moon',
      codecId: 9,
    };
    expect(readStats([odd], lanes, 3).sending.voice).toMatchObject({
      packets: 0,
      cpuLimitedMs: 0,
      codec: null,
    });
  });
});
