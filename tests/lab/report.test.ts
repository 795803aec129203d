import { describe, expect, it } from 'vitest';
import { judge, measure, type Measured } from './report.ts';

const measured: Measured = {
  connectMs: 400,
  path: 'relay udp',
  concealedShare: 0.01,
  bareConcealedShare: 0.02,
  besideFile: { aloneConcealed: 0.01, besideConcealed: 0.0105, kbps: 900 },
  frozenMs: 0,
  pictureAwayS: 12,
  recoveryMs: null,
  bareRecoveryMs: null,
  kilobits: [],
  sizes: [
    { atS: 0, size: '640x360' },
    { atS: 9, size: '320x180' },
  ],
  verdict: null,
};

describe('judge', () => {
  it.each([
    ['nothing promised', {}, []],
    ['as promised', { path: /^relay udp$/, connectMs: 400, concealedShare: 0.02, frozenMs: 0 }, []],
    ['another path', { path: /^srflx udp$/ }, ['path is relay udp, promised ^srflx udp$']],
    ['too late', { connectMs: 300 }, ['connectMs is 400, promised 300']],
    ['too much made up', { concealedShare: 0.001 }, ['concealedShare is 0.01, promised 0.001']],
    ['half of what is made up by default', { concealedOfBare: 0.5 }, []],
    ['more than half of it', { concealedOfBare: 0.4 }, ['concealed of bare is 0.5, promised 0.4']],
    ['as good beside a file', { concealedOfAlone: 1.1, fileKbps: 900 }, []],
    ['worse', { concealedOfAlone: 1 }, ['concealed of a call without a file is 1.05, promised 1']],
    ['a file that stands still', { fileKbps: 901 }, ['kbps of the file is 900, promised at least 901']],
    ['another verdict', { verdict: /^well/ }, ['verdict is null, promised ^well']],
    ['a size it came to', { laterSize: /^320x180$/ }, []],
    ['another size', { laterSize: /^640x360$/ }, ['later sizes are 320x180, promised ^640x360$']],
    ['voice alone for long enough', { pictureAwayS: 12 }, []],
    [
      'a picture where there was to be none',
      { pictureAwayS: 13 },
      ['pictureAwayS is 12, promised at least 13'],
    ],
    ['never back', { recoveryMs: 3_000 }, ['recoveryMs: never']],
  ])('%s', (_name, promises, why) => expect(judge(measured, promises)).toEqual(why));

  it.each([
    [6_000, 10_000, []],
    [8_000, 10_000, ['recovery of bare is 0.8, promised 0.7']],
    [50_000, null, []],
    [null, 10_000, ['recovery of bare: never']],
  ])('back after %s, bare after %s', (recoveryMs, bareRecoveryMs, why) =>
    expect(judge({ ...measured, recoveryMs, bareRecoveryMs }, { recoveryOfBare: 0.7 })).toEqual(why),
  );

  it('what was frozen too long', () =>
    expect(judge({ ...measured, frozenMs: 900 }, { frozenMs: 500 })).toEqual([
      'frozenMs is 900, promised 500',
    ]));
});

it('of three people the worst is told, and what one gets of both others', () => {
  const connection = (state: RTCPeerConnectionState, concealed: number, local: string) =>
    [0, 1_000, 2_000].map((atMs) => ({
      atMs,
      peer: 0,
      state,
      route: { local, remote: 'srflx', over: 'udp' },
      heard: { samples: atMs, concealed: (concealed * atMs) / 1_000, bytes: atMs },
      seen: { frames: atMs / 100, bytes: 0, width: 640, height: 360 },
    }));
  const well = connection('connected', 0, 'srflx');
  const worse = connection('connected', 200, 'relay');
  const times = { acceptedMs: -500, fromMs: 0, toMs: 2_000 };
  const people = [
    [well, worse],
    [well, well],
    [well, worse],
  ];
  const unmeasured = {
    bareConcealedShare: null,
    besideFile: null,
    recoveryMs: null,
    bareRecoveryMs: null,
    verdict: null,
  };
  expect(measure({ ...times, people, ...unmeasured })).toEqual({
    ...measured,
    connectMs: 500,
    path: 'srflx udp, relay udp',
    concealedShare: 0.2,
    bareConcealedShare: null,
    besideFile: null,
    frozenMs: 1_000,
    pictureAwayS: 0,
    kilobits: [16, 16],
    sizes: [{ atS: 0, size: '640x360' }],
  });
});

it('where nobody was connected nothing is measured', () => {
  const seen = {
    acceptedMs: 0,
    fromMs: 0,
    toMs: 2_500,
    people: [[], []],
    bareConcealedShare: null,
    besideFile: null,
    recoveryMs: null,
    bareRecoveryMs: null,
    verdict: null,
  };
  expect(measure(seen)).toEqual({
    ...measured,
    connectMs: null,
    path: null,
    concealedShare: null,
    bareConcealedShare: null,
    besideFile: null,
    frozenMs: null,
    pictureAwayS: null,
    kilobits: [],
    sizes: [],
  });
});
