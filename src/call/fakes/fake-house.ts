import { createManualClock } from '../../base/clock.ts';
import { silentLog } from '../../base/log.ts';
import { createSubject } from '../../base/observable.ts';
import type { CallId, DeviceId, UserId, VisitId } from '../../protocol/ids.ts';
import type { CallKind } from '../../protocol/model.ts';
import type { CallEngine } from '../engine-face.ts';
import type { CallPorts, ChosenDevices, StayBefore, Track } from '../ports.ts';
import { createCallQuality, type CallQuality, type QualityChoice } from '../quality/call-quality.ts';
import type { CallView, PeerView } from '../view.ts';
import { FakeMedia } from './fake-media.ts';
import { FakeNetwork } from './fake-network.ts';
import { FakeService, type FakeClient } from './fake-service.ts';

/** One installation: an engine and everything a test may do to its surroundings. */
export interface FakePerson {
  readonly engine: CallEngine;
  readonly client: FakeClient;
  readonly media: FakeMedia;
  readonly tracks: Map<string, Track>;
  readonly chosen: ReturnType<typeof createSubject<ChosenDevices>>;
  readonly quality: CallQuality;
  readonly user: UserId;
  readonly device: DeviceId;
  /** The only other person. */
  peer(): PeerView;
  view<Phase extends CallView['phase']>(phase: Phase): Extract<CallView, { phase: Phase }>;
}

/** One service and one network, with any number of installations on it. */
export function createFakeHouse(createEngine: (ports: CallPorts) => CallEngine) {
  const service = new FakeService();
  const network = new FakeNetwork();
  const clock = createManualClock(1_000);
  /** What each device remembers from one page to the next. */
  const stays = new Map<string, StayBefore | null>();
  let calls = 0;
  let visits = 0;

  const person = (name: string, device = `${name}-device`): FakePerson => {
    const user = name as UserId;
    const client = service.client(user, device as DeviceId);
    const media = new FakeMedia(device);
    const tracks = new Map<string, Track>();
    const chosen = createSubject<ChosenDevices>({ microphone: '', camera: '', cleaning: '', style: '' });
    const quality = createCallQuality(
      clock,
      createSubject<QualityChoice>({ videoCodec: 'automatic', megabytesPerHour: null }),
    );
    const engine = createEngine({
      signaling: client,
      device: createSubject<DeviceId | null>(client.device),
      media,
      tracks: { put: (track) => void tracks.set(track.id, track), remove: (id) => void tracks.delete(id) },
      chosenDevices: chosen,
      onPlugged: media.onPlugged,
      quality,
      keptStay: { load: () => stays.get(device) ?? null, save: (stay) => void stays.set(device, stay) },
      openConnection: (iceServers, listener) => network.open(listener, iceServers),
      newCallId: () => `call${++calls}` as CallId,
      newVisitId: () => `visit${++visits}` as VisitId,
      clock,
      log: silentLog,
    });
    const person: FakePerson = {
      engine,
      client,
      media,
      tracks,
      chosen,
      quality,
      user,
      device: client.device,
      view<Phase extends CallView['phase']>(phase: Phase) {
        const view = engine.view.getState();
        if (view.phase !== phase) throw new Error(`${name} is ${view.phase}, not ${phase}`);
        return view as Extract<CallView, { phase: Phase }>;
      },
      peer() {
        const { peers } = person.view('live');
        const [peer] = peers;
        if (!peer || peers.length > 1) throw new Error(`${name} meets ${peers.length}`);
        return peer;
      },
    };
    return person;
  };
  return { service, network, clock, person };
}

/** Everything that is only a few microtasks away has happened. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 2_000; turn += 1) await Promise.resolve();
}

export type FakeHouse = ReturnType<typeof createFakeHouse>;

/** Two people in one house; `ring` and `talk` bring them that far. */
export function createTwoPeople(createEngine: (ports: CallPorts) => CallEngine) {
  const house = createFakeHouse(createEngine);
  const ada = house.person('ada');
  const bo = house.person('bo');
  const ring = async (kind: CallKind = 'video'): Promise<void> => {
    ada.engine.start({ is: 'person', user: bo.user }, kind);
    await settle();
  };
  const talk = async (): Promise<void> => {
    await ring();
    bo.engine.accept('video');
    await settle();
  };
  /** Of the call that goes on: ada's and bo's. */
  const visits = (): [VisitId, VisitId] => {
    const call = [...house.service.calls.values()].find(({ state }) => state.phase === 'active');
    const of = (user: UserId) =>
      call?.participants.find((p) => p.user === user)?.visit ?? ('none' as VisitId);
    return [of(ada.user), of(bo.user)];
  };
  return { ...house, ada, bo, ring, talk, visits };
}

/** What a call may not leave behind: timers, connections, open devices, tracks. */
export const leftovers = (
  { clock, network }: Pick<FakeHouse, 'clock' | 'network'>,
  ...people: FakePerson[]
): string[] => [
  ...(clock.pending() > 0 ? [`${clock.pending()} timers`] : []),
  ...network.openPeers().map(({ id }) => `connection ${id}`),
  ...people.flatMap(({ media, tracks }) => [
    ...media.open().map(({ id }) => `open ${id}`),
    ...[...tracks.keys()].map((id) => `registered ${id}`),
  ]),
];
