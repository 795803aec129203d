import { describe, expect, it } from 'vitest';
import { callReport } from './call-report.ts';
import {
  eventsBetween,
  maxMoments,
  pathWord,
  withNews,
  type PairFacts,
  type PairMoment,
} from './call-events.ts';
import { nothingYet, settle } from './settle.ts';
import { lengthened, maxPoints, withHindsight, type TimelinePoint } from './timeline.ts';
import type { Cause, Verdict } from './verdict.ts';

const point = (number: number, more: Partial<TimelinePoint> = {}): TimelinePoint => ({
  atMs: number * 2_000,
  spanMs: 2_000,
  weight: 'none',
  cause: 'well',
  whose: 'both',
  rttMs: 20,
  lost: 0,
  sentKbps: 1_000,
  receivedKbps: 1_000,
  freeMemoryMb: 2_000,
  ...more,
});
const after = (count: number, at: (number: number) => Partial<TimelinePoint> = () => ({})) =>
  Array.from({ length: count }, (_, number) => point(number, at(number))).reduce<readonly TimelinePoint[]>(
    lengthened,
    [],
  );

describe('the timeline of a call', () => {
  it('is as fine as it was measured at first', () => {
    expect(after(maxPoints)).toEqual(Array.from({ length: maxPoints }, (_, number) => point(number)));
  });

  it('never has more points, and tells all of the call, the last minutes as they were', () => {
    const dayOfLooks = 43_200;
    const points = after(dayOfLooks);
    expect(points.length).toBeLessThanOrEqual(maxPoints);
    expect(points.reduce((sum, { spanMs }) => sum + spanMs, 0)).toBe(dayOfLooks * 2_000);
    expect(points.slice(-100).every(({ spanMs }) => spanMs === 2_000)).toBe(true);
    for (const [place, { atMs, spanMs }] of points.entries())
      expect(atMs + spanMs).toBe(points[place + 1]?.atMs ?? dayOfLooks * 2_000);
  });

  it('keeps the worst of what it tells coarser, and the mean of what is counted', () => {
    const bad = {
      weight: 'heavy',
      cause: 'upload',
      whose: 'me',
      rttMs: 900,
      lost: 0.2,
      sentKbps: 0,
      freeMemoryMb: 240,
    } as const;
    const [first] = after(maxPoints + 1, (number) => (number === 1 ? bad : {}));
    expect(first).toEqual(point(0, { ...bad, spanMs: 4_000, sentKbps: 500 }));
  });
});

describe('hindsight', () => {
  const trouble = { weight: 'light', cause: 'path', whose: 'between' } as const;
  const [first, second] = [point(18, { ...trouble, weight: 'stopped' }), point(19, trouble)];
  const found = point(20, { weight: 'light', cause: 'network', whose: 'them' });

  it('names the trouble from its beginning as it is known to be, and leaves how bad it was', () => {
    expect(withHindsight([point(17), first, second], found)).toEqual([
      point(17),
      { ...first, cause: 'network', whose: 'them' },
      { ...second, cause: 'network', whose: 'them' },
    ]);
  });

  it('does not go beyond what is known, nor beyond good times', () => {
    const long = Array.from({ length: 20 }, (_, number) => point(number, trouble));
    expect(
      withHindsight(long, found)
        .map(({ cause }) => cause)
        .indexOf('network'),
    ).toBe(5);
    const over = [first, point(19)];
    expect(withHindsight(over, found)).toBe(over);
  });

  it('names the service at both ends from the moment at which one end had lost it', () => {
    const away = (number: number, whose: 'me' | 'both') =>
      point(number, { weight: 'light', cause: 'service', whose });
    const points = [away(15, 'me'), away(18, 'me'), away(19, 'me')];
    expect(withHindsight(points, away(20, 'both')).map(({ whose }) => whose)).toEqual(['me', 'both', 'both']);
    expect(withHindsight(points, away(20, 'me'))).toBe(points);
  });

  it('says nothing of the path where it is something else', () => {
    const points = [first, second];
    expect(withHindsight(points, { ...found, cause: 'computer' })).toBe(points);
  });
});

const verdict = (cause: Cause, weight: Verdict['weight'] = 'light'): Verdict => ({
  cause,
  whose: 'me',
  weight,
  confidence: 'likely',
  evidence: [],
});

describe('a verdict on screen', () => {
  const shownAfter = (...found: readonly Verdict[][]): (string | undefined)[] => {
    let settled = nothingYet;
    return found.map((verdicts) => {
      settled = settle(settled, verdicts);
      return settled.verdicts[0]?.cause;
    });
  };

  it('is shown at once where there was none, and changes when another has lasted', () => {
    const [well, upload] = [[verdict('well')], [verdict('upload')]];
    expect(shownAfter(well, upload, well, upload, upload, well, well)).toEqual([
      ...['well', 'well', 'well', 'well', 'upload', 'upload', 'well'],
    ]);
  });

  it('is a cut at once', () => {
    expect(shownAfter([verdict('well')], [verdict('path', 'stopped')])).toEqual(['well', 'path']);
  });

  describe('of trouble that goes on', () => {
    const mine = verdict('network', 'heavy');
    const nobodys: Verdict = { ...verdict('path'), whose: 'between', confidence: 'possible' };

    it('stays whose it was when witnesses fall silent, with how bad it is now', () => {
      const { verdicts } = settle(settle(nothingYet, [mine]), [nobodys, verdict('service')]);
      expect(verdicts).toEqual([{ ...nobodys, cause: 'network', whose: 'me' }, verdict('service')]);
    });

    it('is of their whole network as soon as it goes both ways', () => {
      const available = (of: 'me' | 'them') => ({ name: 'available-kbps', of, value: 90 }) as const;
      const upload = [verdict('upload', 'heavy')];
      const oneWay = [{ ...nobodys, evidence: [available('me')] }];
      const bothWays = [{ ...nobodys, evidence: [available('me'), available('them')] }];
      expect(shownAfter(upload, oneWay, oneWay).at(-1)).toBe('upload');
      expect(shownAfter(upload, bothWays, bothWays).at(-1)).toBe('network');
    });

    it('is believed for half a minute', () => {
      const looks = Array.from({ length: 20 }, () => [nobodys]);
      expect(shownAfter([mine], ...looks).lastIndexOf('network')).toBe(16);
    });

    it('is nobody’s where witnesses speak against it, or after good times', () => {
      const isolated: Verdict = { ...nobodys, confidence: 'likely' };
      expect(shownAfter([mine], [isolated], [isolated]).at(-1)).toBe('path');
      const calm = [verdict('well', 'none')];
      expect(shownAfter([mine], calm, calm, [nobodys], [nobodys]).at(-1)).toBe('path');
    });

    it('says nothing of a cut', () => {
      expect(shownAfter([mine], [{ ...nobodys, weight: 'stopped' }]).at(-1)).toBe('path');
    });
  });

  it('has its newest figures while it stays', () => {
    const again = { ...verdict('upload'), weight: 'heavy' } as const;
    expect(settle(settle(nothingYet, [verdict('upload')]), [again]).verdicts).toEqual([again]);
  });
});

const facts: PairFacts = {
  connection: 'connected',
  path: 'direct',
  isServiceAway: false,
  hasMoved: false,
  microphone: 'm1',
  camera: null,
  share: null,
  pictureSide: null,
};

describe('what happened', () => {
  it.each<[string, Partial<PairFacts>, Partial<PairFacts>, readonly string[]]>([
    ['nothing', {}, {}, []],
    ['a cut', {}, { connection: 'reconnecting' }, ['interrupted']],
    ['the end of a cut', { connection: 'reconnecting' }, {}, ['back']],
    ['a failure', { connection: 'reconnecting' }, { connection: 'failed' }, ['failed']],
    ['the beginning', { connection: 'connecting' }, {}, ['connected']],
    ['another path', {}, { path: 'relay-tcp' }, ['path-changed']],
    ['a path where none was known', { path: null }, {}, []],
    ['another network', {}, { hasMoved: true }, ['moved']],
    ['another network, as said before', { hasMoved: true }, { hasMoved: true }, []],
    ['the service goes', {}, { isServiceAway: true }, ['service-away']],
    ['the service comes', { isServiceAway: true }, {}, ['service-back']],
    ['muted', {}, { microphone: null }, ['microphone-off']],
    ['another microphone', {}, { microphone: 'm2' }, ['microphone-changed']],
    ['the camera comes', {}, { camera: 'c1' }, ['camera-on']],
    ['another camera', { camera: 'c1' }, { camera: 'c2' }, ['camera-changed']],
    ['a share', {}, { share: 's1' }, ['share-on']],
    ['another share', { share: 's1' }, { share: 's2' }, []],
    ['the end of a share', { share: 's1' }, {}, ['share-off']],
    ['a smaller picture', { pictureSide: 1_280 }, { pictureSide: 320 }, ['picture-smaller']],
    ['a larger picture', { pictureSide: 0 }, { pictureSide: 320 }, ['picture-larger']],
  ])('%s', (_what, before, now, events) => {
    expect(eventsBetween({ ...facts, ...before }, { ...facts, ...now })).toEqual(events);
  });

  it('begins with the connection and not with the devices', () => {
    expect(eventsBetween(null, facts)).toEqual(['connected']);
  });
});

it.each([
  [{ local: 'host', remote: 'srflx', protocol: 'udp', relayProtocol: null }, 'direct'],
  [{ local: 'host', remote: 'host', protocol: 'tcp', relayProtocol: null }, 'direct-tcp'],
  [{ local: 'relay', remote: 'host', protocol: 'udp', relayProtocol: 'udp' }, 'relay-udp'],
  [{ local: 'relay', remote: 'relay', protocol: 'udp', relayProtocol: 'tcp' }, 'relay-tcp'],
  [{ local: 'relay', remote: 'prflx', protocol: 'udp', relayProtocol: 'tls' }, 'relay-tls'],
  [{ local: 'prflx', remote: 'relay', protocol: 'udp', relayProtocol: null }, 'their-relay'],
] as const)('the path %j is %s', (path, word) => {
  expect(pathWord(path)).toBe(word);
});

describe('the report that a person may hand on', () => {
  const hidden = 'Ada Lovelace at 203.0.113.7';
  /** Whatever else may come to hang at what is told, it stays here. */
  const withMore = <Value extends object>(value: Value): Value => ({ ...value, note: hidden });
  const report = callReport({
    pairs: [
      withMore({
        verdicts: [
          withMore({
            ...verdict('upload'),
            evidence: [withMore({ name: 'lost', of: 'me', value: 0.1 } as const)],
          }),
        ],
        path: 'relay-tls',
        hasTheirs: true,
        timeline: [withMore(point(3))],
        moments: [withMore({ atMs: 5_000, what: 'interrupted' } as const)],
      }),
    ],
    beganAtMs: 1_000,
    nowMs: 61_000,
    version: '0.1.0',
  });

  it('tells what was measured, in seconds from the beginning', () => {
    expect(report).toMatchObject({
      format: 'parley-call-report',
      lastedSeconds: 60,
      connections: [
        {
          path: 'relay-tls',
          bothSidesMeasured: true,
          verdicts: [{ cause: 'upload', whose: 'me', evidence: [{ name: 'lost', of: 'me', value: 0.1 }] }],
          timeline: [{ atSeconds: 5, forSeconds: 2, rttMs: 20 }],
          events: [{ atSeconds: 4, what: 'interrupted' }],
        },
      ],
    });
  });

  it('has no name, no address and no time of day in it', () => {
    expect(JSON.stringify(report)).not.toMatch(/Ada|203\.0\.113|note/);
    const texts: string[] = [];
    JSON.stringify(report, (key: string, value: unknown) => {
      if (typeof value === 'string' && key !== 'parley') texts.push(value);
      return value;
    });
    // Words of the program alone.
    for (const text of texts) expect(text).toMatch(/^[a-z-]+$/);
  });
});

describe('what happened in a long call', () => {
  const moment = (atMs: number, what: PairMoment['what']): PairMoment => ({ atMs, what });
  const told = (moments: readonly PairMoment[]) =>
    moments.reduce<readonly PairMoment[]>((before, now) => withNews(before, [now]), []);
  const pictures = Array.from({ length: 500 }, (_, at) =>
    moment(10 + at, at % 2 === 0 ? 'picture-smaller' : 'picture-larger'),
  );

  it('keeps what was told first, where pictures come and go all the time, and the newest of those', () => {
    const rare = [moment(1, 'connected'), moment(2, 'interrupted'), moment(3, 'back')];
    const kept = told([...rare, ...pictures, moment(900, 'failed')]);
    expect(kept).toHaveLength(maxMoments);
    expect(kept.slice(0, 3)).toEqual(rare);
    expect(kept.slice(3, -1)).toEqual(pictures.slice(-maxMoments + 4));
    expect(kept.at(-1)?.what).toBe('failed');
  });

  it('lets the oldest of the others go, where there is nothing else', () => {
    const cuts = Array.from({ length: maxMoments + 7 }, (_, at) => moment(at, 'interrupted'));
    expect(told([...cuts, moment(900, 'picture-smaller')])).toEqual(cuts.slice(-maxMoments));
  });
});
