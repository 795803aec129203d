import { describe, expect, it } from 'vitest';
import { readPairWord } from '../../protocol/pair-words.ts';
import { lateAnswers, reportOf, samplesOf } from '../fakes/health-samples.ts';
import { summarise } from './report.ts';

describe('what one end says of its last seconds', () => {
  it('is nothing before it has looked', () => {
    expect(summarise([])).toBeNull();
  });

  it('is the mean of ten seconds, not of what was before', () => {
    const report = reportOf((look) => ({ rttMs: look < 15 ? 900 : 40, lostIn: look < 15 ? 1 : 0.123_456 }));
    expect(report).toMatchObject({ rttMs: 40, lostIn: 0.123 });
  });

  it('does not take a cut for a bad path', () => {
    const cut = { connection: 'reconnecting', lostIn: 1, rttMs: 5_000 } as const;
    expect(reportOf((look) => (look === 18 ? cut : {}))).toMatchObject({ lostIn: 0, rttMs: 24 });
  });

  it('remembers late answers of the service for thirty seconds', () => {
    expect(reportOf((look) => (look === 8 ? lateAnswers(0) : {}))).toMatchObject({
      service: 'uneven',
      serviceLate: 0.067,
    });
    expect(reportOf((look) => (look === 2 ? lateAnswers(0) : {})).service).toBe('steady');
    expect(reportOf({ service: { is: 'here' } }).service).toBe('here');
  });

  it('counts how long it was without any network', () => {
    const gone = { connection: 'reconnecting', service: { is: 'away' } } as const;
    expect(reportOf((look) => (look >= 10 && look < 13 ? gone : {})).awayMs).toBe(6_000);
    // With the service there, it is not the network of this end.
    expect(reportOf((look) => (look === 10 ? { connection: 'reconnecting' } : {})).awayMs).toBe(0);
  });

  it('sees a cut before the browser says so, in two looks without a byte', () => {
    const nothing = { receivedKbps: 0 };
    expect(reportOf((look) => (look >= 18 ? nothing : {})).connection).toBe('reconnecting');
    expect(reportOf((look) => (look === 19 ? nothing : {})).connection).toBe('connected');
    // Nothing has ever come: there is nobody who sends.
    expect(reportOf(nothing).connection).toBe('connected');
    const away = { ...nothing, service: { is: 'away' } } as const;
    expect(reportOf((look) => (look >= 10 && look < 13 ? away : {})).awayMs).toBe(4_000);
  });

  it('is squeezed only where a picture wants more than there is, for a while, and not at the beginning', () => {
    const narrow = { availableKbps: 200, sentKbps: 180 };
    expect(reportOf(narrow).isSqueezed).toBe(true);
    expect(reportOf({ ...narrow, wantsPicture: false }).isSqueezed).toBe(false);
    expect(reportOf({ ...narrow, sentKbps: 60 }).isSqueezed).toBe(false);
    expect(reportOf((look) => (look === 19 ? narrow : {})).isSqueezed).toBe(false);
    expect(
      reportOf((look) => ({ ...narrow, connection: look < 17 ? 'connecting' : 'connected' })).isSqueezed,
    ).toBe(false);
  });

  it('is silent after a while without any sound, not with a quiet one', () => {
    expect(reportOf((look) => ({ microphoneLevel: look < 15 ? 0.01 : 0 }))).toMatchObject({
      microphone: 'silent',
      silentMs: 8_000,
    });
    expect(reportOf((look) => ({ microphoneLevel: look < 16 ? 0.01 : 0 })).microphone).toBe('heard');
    expect(reportOf({ microphoneLevel: 0.001 }).microphone).toBe('heard');
  });

  it('has a slow camera only after some looks at it', () => {
    expect(reportOf((look) => ({ cameraFps: look < 17 ? null : 5 })).camera).toBe('slow');
    expect(reportOf((look) => ({ cameraFps: look < 18 ? null : 5 })).camera).toBe('steady');
    expect(reportOf((look) => ({ cameraFps: look < 19 ? 30 : null })).camera).toBe('off');
  });

  it('is busy when it mostly was', () => {
    expect(reportOf((look) => ({ isBusy: look % 2 === 0 })).computer).toBe('calm');
    expect(reportOf((look) => ({ isBusy: look % 3 !== 0 })).computer).toBe('busy');
    expect(reportOf({ isBusy: null }).computer).toBe('unknown');
  });

  it('is a word that the other side takes', () => {
    const report = summarise(samplesOf(lateAnswers));
    expect(readPairWord(JSON.stringify({ kind: 'health', report }))).toEqual({ kind: 'health', report });
  });
});

describe('a word from the other side', () => {
  const good = { kind: 'health', report: reportOf({}) };
  it.each([
    ['rubbish', '{'],
    ['another kind', JSON.stringify({ kind: 'shout' })],
    ['a name in it', JSON.stringify({ ...good, report: { ...good.report, name: 'Ada' } })],
    ['a share above one', JSON.stringify({ ...good, report: { ...good.report, lostIn: 2 } })],
    ['a cause of its own', JSON.stringify({ ...good, report: { ...good.report, computer: 'on fire' } })],
    ['too much', ' '.repeat(5_000) + JSON.stringify(good)],
    ['half a commitment', JSON.stringify({ kind: 'safety-commit', commitment: 'ab' })],
  ])('is passed over: %s', (_what, text) => {
    expect(readPairWord(text)).toBeNull();
  });
});
