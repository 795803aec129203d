import { describe, expect, it } from 'vitest';
import type { ConnectionFindings } from '../../../stores/connection-check-model.ts';
import type { RelayReach } from '../../../platform/devices/relay-probe.ts';
import {
  cameraWords,
  lineWords,
  microphoneWords,
  outsideWords,
  relayWords,
  serviceWords,
  speedWords,
} from './words.ts';

const outsides: ConnectionFindings['outside'][] = [
  { kind: 'seen', address: '203.0.113.7' },
  { kind: 'unchanged' },
  { kind: 'silent' },
  { kind: 'no-network' },
  { kind: 'refused' },
  { kind: 'here' },
  { kind: 'nobody' },
];

describe('what the connection check found', () => {
  it('says a slow answer as such', () => {
    expect(serviceWords(0)).toEqual({ tone: 'good', text: 'It is reached, and answers in 1 ms.' });
    expect(serviceWords(499).tone).toBe('good');
    expect(serviceWords(500)).toMatchObject({ tone: 'warning', text: expect.stringContaining('0.5 s') });
  });

  it('has other words for each way out, and names the address', () => {
    expect(new Set(outsides.map((outside) => outsideWords(outside).text)).size).toBe(outsides.length);
    expect(outsideWords({ kind: 'seen', address: '203.0.113.7' }).text).toContain('203.0.113.7');
  });

  it('is good only where nothing is to be done', () => {
    expect(
      outsides.filter((outside) => outsideWords(outside).tone === 'good').map(({ kind }) => kind),
    ).toEqual(['seen', 'unchanged']);
    expect(lineWords('open').tone).toBe('problem');
    expect((['pinned', 'encrypted', 'here'] as const).map((line) => lineWords(line).tone)).toEqual([
      'good',
      'good',
      'good',
    ]);
  });

  it('says that there is no relay, and who can do something about it', () => {
    for (const isOwn of [true, false])
      expect(relayWords('none', isOwn)).toMatchObject({
        tone: 'warning',
        text: expect.stringContaining('No relay is configured. Calls between strict networks may fail.'),
      });
    expect(relayWords('none', true).text).not.toContain('ask who runs');
    expect(relayWords('none', false).text).toContain('ask who runs the service');
  });

  it('names each way to the relay, and which of them matters', () => {
    const said = (udp: RelayReach | null, tcp: RelayReach | null, tls: RelayReach | null) =>
      relayWords({ udp, tcp, tls }, false);
    expect(said('open', 'open', 'open')).toMatchObject({
      tone: 'good',
      text: expect.stringContaining('over UDP, TCP and TLS') as string,
    });
    expect(said('silent', 'open', null)).toEqual({
      tone: 'quiet',
      text: 'It is reached over TCP, which is enough; over UDP it gives no answer.',
    });
    expect(said('silent', 'refused', null)).toMatchObject({
      tone: 'problem',
      text: expect.stringContaining(
        'over UDP it gives no answer, and over TCP it does not let you in',
      ) as string,
    });
    expect(relayWords('untold', false).tone).toBe('quiet');
  });

  it('says what comes from the devices', () => {
    expect(microphoneWords({ kind: 'heard', level: 0.3 }).tone).toBe('good');
    expect(microphoneWords({ kind: 'heard', level: 0.001 }).tone).toBe('quiet');
    expect(microphoneWords({ kind: 'silent' }).text).toContain('Your microphone is silent');
    expect(microphoneWords({ kind: 'failed', failure: 'missing' }).tone).toBe('problem');
    expect(cameraWords({ kind: 'seen', fps: 30, width: 640, height: 360 }).tone).toBe('good');
    expect(cameraWords({ kind: 'seen', fps: 6, width: 640, height: 360 }).text).toContain(
      'Your camera is slow',
    );
    // A call without a camera is a call.
    expect(cameraWords({ kind: 'failed', failure: 'missing' }).tone).toBe('quiet');
    expect(cameraWords({ kind: 'blind' }).tone).toBe('problem');
    for (const words of [microphoneWords, cameraWords])
      expect(words({ kind: 'unanswered' }).tone).toBe('warning');
  });

  it('says how fast the line is, against what, and what it is not enough for', () => {
    expect(speedWords({ over: 'relay', kbps: 8_400 })).toEqual({
      tone: 'good',
      text: '8.4 Mbit/s to the relay and back.',
    });
    expect(speedWords({ over: 'relay', kbps: 300 }).tone).toBe('warning');
    expect(speedWords({ over: 'relay', kbps: null }).tone).toBe('warning');
    const service = (downKbps: number | null, upKbps: number | null) =>
      speedWords({ over: 'service', downKbps, upKbps });
    expect(service(250_000, 5_000).text).toBe('more than 100 Mbit/s from the service, 5.0 Mbit/s to it.');
    expect(service(4_000, 310).text).toContain('Your upload is too slow');
    expect(service(310, 4_000).text).toContain('Your download is too slow');
    expect(service(null, 4_000).tone).toBe('warning');
    expect(speedWords({ over: 'nothing' }).tone).toBe('quiet');
  });
});
