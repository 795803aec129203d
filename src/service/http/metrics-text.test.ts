import { describe, expect, it } from 'vitest';
import { createMeter } from '../core/meter.ts';
import { metricsText } from './metrics-text.ts';

const gauges = {
  connections: 3,
  peopleOnline: 2,
  callsOpen: 1,
  rooms: 7,
  turnCredentialsOut: 2,
  memoryBytes: 1e8,
  loopDelaySeconds: 0.0123,
};

/** As much of the format's grammar as a scraper insists on: each sample after the TYPE of its family, a number at its end. */
function parse(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  const families = new Set<string>();
  for (const line of text.trimEnd().split('\n')) {
    const type = /^# TYPE ([a-z_]+) (?:counter|gauge|histogram)$/.exec(line)?.[1];
    if (type !== undefined) families.add(type);
    if (line.startsWith('#')) continue;
    const [, name = '', labels = '', value = ''] =
      /^([a-z_]+)(\{(?:[a-z]+="[^"\\\n]*",?)+\})? (\S+)$/.exec(line) ?? [];
    expect([...families].some((family) => name.startsWith(family))).toBe(true);
    expect(Number.isFinite(Number(value))).toBe(true);
    expect(samples.has(name + labels)).toBe(false);
    samples.set(name + labels, Number(value));
  }
  return samples;
}

describe('the metrics', () => {
  it('are there before anything has happened', () => {
    const samples = parse(metricsText(createMeter().read(), gauges));
    expect(samples.get('parley_connections')).toBe(3);
    expect(samples.get('parley_rooms')).toBe(7);
    expect(samples.get('parley_commit_seconds_count')).toBe(0);
  });

  it('count answers by type and outcome, and bytes', () => {
    const meter = createMeter();
    meter.answered('ping', 'ok', 0);
    meter.answered('ping', 'ok', 0);
    meter.answered('call.start', 'rate-limited', 0);
    meter.received(7);
    meter.received(5);
    const samples = parse(metricsText(meter.read(), gauges));
    expect(samples.get('parley_requests_total{type="ping",outcome="ok"}')).toBe(2);
    expect(samples.get('parley_requests_total{type="call.start",outcome="rate-limited"}')).toBe(1);
    expect(samples.get('parley_received_bytes_total')).toBe(12);
  });

  it('tell how long messages took, each bound counting all below it', () => {
    const meter = createMeter();
    for (const seconds of [0.0004, 0.003, 0.003, 5]) meter.answered('chat.send', 'ok', seconds);
    meter.answered('chat.send', 'not-found', 1);
    const samples = parse(metricsText(meter.read(), gauges));
    const upTo = (bound: string) => samples.get(`parley_commit_seconds_bucket{le="${bound}"}`);
    expect([upTo('0.0005'), upTo('0.0025'), upTo('0.005'), upTo('1'), upTo('+Inf')]).toEqual([1, 1, 3, 3, 4]);
    expect(samples.get('parley_commit_seconds_sum')).toBeCloseTo(5.0064);
  });
});
