import type { HomePlan } from './homes.ts';
import type { Flaw } from './media/fake-media.ts';
import type { Promises } from './promises.ts';
import type { Scene } from './scene.ts';

export interface Scenario {
  readonly about: string;
  readonly homes: readonly HomePlan[];
  readonly hasRelay?: boolean;
  /** What is wrong with the first person's devices. */
  readonly flaw?: Flaw;
  /** Before the call, when everybody is there already. */
  readonly before?: (scene: Scene) => void;
  /** While they talk. */
  readonly play: (scene: Scene) => Promise<void>;
  readonly promises: Promises;
}

const cone: HomePlan = { nat: 'cone' };
const symmetric: HomePlan = { nat: 'symmetric' };

const well = /^well both none$/;
/** It is the first person's line that everything happens to. */
const mine = /^network me (light|heavy)(; the other: network me (light|heavy))?$/;
/** Of 30 % no run has shown yet that both ends name both directions. */
const mineEitherWay =
  /^(network|upload|download) me (light|heavy)(; the other: (network|upload|download) me (light|heavy))?$/;
/** In the first moment nearly everything is lost, which may be the same as nothing coming. */
const mineOrStopped = /^network me (light|heavy|stopped)(; the other: network me (light|heavy|stopped))?$/;
const away = /^network me stopped/;

/** Than the film in front of the camera. */
const smaller = /^(?!640x360$)/;

const quiet = { connectMs: 3_000, concealedShare: 0.02, frozenMs: 1_000 };

/** Both ways on the first person's line. */
const loss = (share: number, promises: Promises): Scenario => ({
  about: `${share * 100} % of packets lost by chance, both ways`,
  homes: [cone, cone],
  before: ({ line }) => line.setLoss(share),
  async play({ talk, hangUp, bare }) {
    await talk(20);
    await hangUp();
    await bare(() => talk(20));
  },
  promises: { concealedOfBare: 0.5, ...promises },
});

/** A browser knows the other side's clock well only then, and what comes after a cut stands for up to three seconds before (decision 0023). */
const inMidCall = 12;

export const cutFor =
  (seconds: number, into = inMidCall) =>
  async ({ line, talk, passes, wayIsBack }: Scene): Promise<void> => {
    await talk(into);
    line.cut();
    await passes(seconds);
    line.mend();
    await wayIsBack();
    await talk(3);
  };

export const moved =
  (move: (scene: Scene) => void | Promise<void>, into = inMidCall) =>
  async (scene: Scene): Promise<void> => {
    await scene.talk(into);
    await move(scene);
    await scene.wayIsBack();
    await scene.talk(3);
  };

/** As between two access points. */
export async function leaveAndJoin({ home, passes }: Scene): Promise<void> {
  home.leaveNetwork();
  await passes(1);
  home.joinNetwork();
}

const newAddress = (about: string, move: Parameters<typeof moved>[0]): Scenario => ({
  about,
  homes: [cone, cone],
  play: moved(move),
  // So short that it need not have stopped for anybody.
  promises: { recoveryMs: 3_000, verdict: /^network me / },
});

/** Everything the lab can play, and what each has to hold. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  nat: {
    about: 'both behind routers that let nothing in',
    homes: [cone, cone],
    play: ({ talk }) => talk(10),
    promises: { ...quiet, verdict: well, path: /^(srflx|prflx) udp$/ },
  },
  'symmetric-nat': {
    about: 'routers with another port for each destination, and a relay',
    homes: [symmetric, symmetric],
    hasRelay: true,
    play: ({ talk }) => talk(10),
    promises: { ...quiet, verdict: well, path: /^relay udp$/ },
  },
  'udp-dropped': {
    about: 'no UDP gets out; a relay that is reached over TCP',
    homes: [symmetric, symmetric],
    hasRelay: true,
    before: ({ line }) => line.dropUdp(),
    play: ({ talk }) => talk(10),
    promises: { ...quiet, verdict: well, path: /^relay tcp$/ },
  },
  'only-tls': {
    about: 'no UDP gets out and no TCP to the usual port; a relay that is reached over TLS',
    homes: [symmetric, symmetric],
    hasRelay: true,
    before({ line }) {
      line.dropUdp();
      line.dropPort(3478);
    },
    play: ({ talk }) => talk(10),
    promises: { ...quiet, verdict: well, path: /^relay tls$/ },
  },
  'loss-1': loss(0.01, { verdict: well, connectMs: 3_000, concealedShare: 0.01, frozenMs: 1_000 }),
  'loss-5': loss(0.05, { verdict: mine, connectMs: 5_000, concealedShare: 0.025, frozenMs: 2_000 }),
  'loss-10': loss(0.1, { verdict: mine, connectMs: 8_000, concealedShare: 0.05, frozenMs: 5_000 }),
  'loss-30': loss(0.3, { verdict: mineEitherWay, connectMs: 15_000, concealedShare: 0.15 }),
  far: {
    about: '200 ms there and back, up to 30 ms earlier or later',
    homes: [{ ...cone, isFar: true }, cone],
    before: ({ far }) => far.setDelay(100, 15),
    play: ({ talk }) => talk(15),
    promises: { connectMs: 4_000, concealedShare: 0.02, frozenMs: 1_000, verdict: mine },
  },
  'narrow-for-a-while': {
    about: '2 Mbps, 30 s of 250 kbps, 2 Mbps again',
    homes: [cone, cone],
    before: ({ line }) => line.setRate(2_000),
    async play({ line, talk, narrows, freed, hangUp, bare }) {
      const narrowForAWhile = async (): Promise<void> => {
        await talk(20);
        await narrows();
        line.setRate(250);
        await talk(30);
        line.setRate(2_000);
        await freed();
      };
      await narrowForAWhile();
      await hangUp();
      await bare(narrowForAWhile);
    },
    promises: {
      connectMs: 4_000,
      concealedShare: 0.05,
      recoveryMs: 10_000,
      recoveryOfBare: 0.7,
      verdict: mine,
    },
  },
  narrow: {
    about: '150 kbps',
    homes: [cone, cone],
    before: ({ line }) => line.setRate(150),
    async play({ talk, hangUp, bare }) {
      await talk(30);
      await hangUp();
      await bare(() => talk(30));
    },
    promises: { connectMs: 8_000, concealedShare: 0.05, verdict: mine },
  },
  'voice-alone': {
    about: '2 Mbps, 30 s in which there is room for voice and nothing else (80 kbps), 2 Mbps again',
    homes: [cone, cone],
    before: ({ line }) => line.setRate(2_000),
    async play({ line, talk, wayIsBack }) {
      await talk(15);
      line.setRate(80);
      await talk(30);
      line.setRate(2_000);
      await wayIsBack();
      await talk(3);
    },
    promises: {
      connectMs: 4_000,
      concealedShare: 0.05,
      pictureAwayS: 10,
      recoveryMs: 12_000,
      verdict: mineOrStopped,
    },
  },
  'upload-narrow': {
    about: '300 kbps on the way out, as much as one likes on the way in',
    homes: [cone, cone],
    before: ({ line }) => line.setUpload(300),
    play: ({ talk }) => talk(20),
    promises: { connectMs: 4_000, concealedShare: 0.05, verdict: /^upload me (light|heavy)$/ },
  },
  'file-transfer': {
    about: '3 Mbps, 30 s of talk, and 30 s beside a file that goes directly',
    homes: [cone, cone],
    before: ({ line }) => line.setRate(3_000),
    async play({ talk, talkBesideFile }) {
      await talk(10);
      await talkBesideFile(30);
    },
    promises: { concealedOfAlone: 1.1, fileKbps: 300, laterSize: /^640x360$/, verdict: well },
  },
  'file-beside-voice': {
    about: '500 kbps, no cameras, 30 s of talk, and 30 s beside a file that goes directly',
    homes: [cone, cone],
    before: ({ line }) => line.setRate(500),
    async play({ camerasOff, talk, talkBesideFile }) {
      await camerasOff();
      await talk(10);
      await talkBesideFile(30);
    },
    promises: { concealedOfAlone: 1.1, fileKbps: 100 },
  },
  'silent-microphone': {
    about: 'a microphone that hears nothing',
    homes: [cone, cone],
    flaw: 'silent microphone',
    play: ({ talk }) => talk(20),
    promises: { verdict: /^microphone me heavy$/ },
  },
  'slow-camera': {
    about: 'a camera that gives seven pictures a second',
    homes: [cone, cone],
    flaw: 'slow camera',
    play: ({ talk }) => talk(15),
    promises: { connectMs: 3_000, concealedShare: 0.02, verdict: /^camera me light$/ },
  },
  'busy-computer': {
    about: 'other programs take the processors',
    homes: [cone, cone],
    async play({ talk, talkBeside }) {
      await talk(5);
      await talkBeside(16, 25);
    },
    // All computers of the lab are the same one.
    promises: { verdict: /^computer (me|them|both) heavy/ },
  },
  outage: {
    about: '6 s in which nothing goes through',
    homes: [cone, cone],
    play: cutFor(6),
    promises: { recoveryMs: 3_000, verdict: away },
  },
  'new-address': newAddress(
    'no network, and a second later another address, as between two access points',
    leaveAndJoin,
  ),
  'new-address-at-once': newAddress('another address without a moment in between', ({ home }) =>
    home.changeAddress(),
  ),
  'wifi-to-cellular': {
    about: 'no network, and a second later another address, on a line of 500 kbps',
    homes: [cone, cone],
    async play({ home, line, talk, passes, wayIsBack }) {
      await talk(inMidCall);
      home.leaveNetwork();
      await passes(1);
      line.setRate(500);
      home.joinNetwork();
      await wayIsBack();
      // The estimate of a new path is believed after five seconds.
      await talk(10);
    },
    promises: { recoveryMs: 5_000, laterSize: smaller, verdict: /^network me / },
  },
  three: {
    about: 'three people in a room, and 6 s in which nothing goes through to one of them',
    homes: [cone, cone, cone],
    play: cutFor(6),
    promises: { path: /^((srflx|prflx) udp(, )?)+$/, recoveryMs: 3_000, verdict: away },
  },
  'service-killed': {
    about: 'the service is killed, is away for 8 s, and comes back; then they hang up',
    homes: [cone, cone],
    async play({ service, talk, passes, serviceIsBack, hangUp }) {
      await talk(3);
      await service.kill();
      await passes(8);
      await service.start();
      await serviceIsBack();
      await talk(3);
      await hangUp();
    },
    promises: {
      concealedShare: 0.02,
      frozenMs: 1_000,
      recoveryMs: 15_000,
      verdict: /^service both light$/,
    },
  },
};
