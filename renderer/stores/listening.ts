import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { CallView, PeerView } from '../../src/call/view.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { KeptVolumes } from '../platform/page/kept-volumes.ts';
import type { KeptValue } from '../platform/page/kept-value.ts';
import type { Mix, VoiceMixer } from '../platform/voice/voice-mixer.ts';
import type { DevicesState } from './app-model.ts';
import { isThere } from './device-news.ts';

type Volumes = ReadonlyMap<UserId, number>;

/** How the others are heard. */
export interface Listening {
  /** Of those who are not played as they come: 0 to 2. */
  readonly volumes: Observable<Volumes>;
  readonly setVolume: (user: UserId, volume: number) => void;
  /** Where people are seen, from -1 at the left to 1 at the right. */
  readonly place: (places: ReadonlyMap<UserId, number>) => void;
  /** By track: what the mixer plays, and an element must not. */
  readonly mixed: VoiceMixer['playing'];
}

interface Deps {
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  readonly settings: Observable<Settings>;
  readonly devices: Observable<Pick<DevicesState, 'speakers'>>;
  readonly mixer: VoiceMixer;
  readonly kept: KeptValue<KeptVolumes>;
}

export const loudest = 2;
/** So many are remembered; whoever was set longest ago is forgotten first. */
const mostKept = 300;
/** From the edge of the stage a voice comes from the side, and still into both ears. */
const widest = 0.6;

type Wish = Pick<Settings, 'evensVoices' | 'placesVoices'>;

const nobody: readonly PeerView[] = [];

/** The voices that an element alone cannot play as wished, by track. */
function mixOf(
  peers: readonly PeerView[],
  { evensVoices, placesVoices }: Wish,
  volumes: Volumes,
  places: ReadonlyMap<UserId, number>,
): Map<string, Mix> {
  const isPlaced = placesVoices && peers.length > 1;
  return new Map(
    peers.flatMap(({ user, audioTrack }): [string, Mix][] => {
      const volume = volumes.get(user) ?? 1;
      if (audioTrack === null || (!evensVoices && !isPlaced && volume <= 1)) return [];
      const pan = isPlaced ? widest * (places.get(user) ?? 0) : 0;
      return [[audioTrack, { volume, isEvened: evensVoices, pan }]];
    }),
  );
}

const isSame = (a: ReadonlyMap<string, Mix>, b: ReadonlyMap<string, Mix>): boolean =>
  JSON.stringify([...a]) === JSON.stringify([...b]);

export function createListening({ scope, view, settings, devices, mixer, kept }: Deps): Listening {
  const volumes = createSubject<Volumes>(new Map(kept.load()));
  let places: ReadonlyMap<UserId, number> = new Map();
  let mix: ReadonlyMap<string, Mix> = new Map();
  let speaker = '';

  const follow = (): void => {
    const now = view.getState();
    const wish = settings.getState();
    const next = mixOf(now.phase === 'live' ? now.peers : nobody, wish, volumes.getState(), places);
    const chosen = wish.devices.speaker;
    // One that was unplugged plays nothing, also once it is back: by way of the default it is taken anew.
    const nextSpeaker = isThere(devices.getState().speakers, chosen) ? chosen : '';
    if (isSame(next, mix) && speaker === nextSpeaker) return;
    mix = next;
    speaker = nextSpeaker;
    mixer.play(mix, speaker);
  };
  for (const source of [view, settings, devices, volumes]) scope.own(source.subscribe(follow));
  scope.own(() => mixer.play(new Map(), ''));

  return {
    volumes,
    setVolume(user, volume) {
      const others = [...volumes.getState()].filter(([other]) => other !== user);
      const own = Math.min(loudest, Math.max(0, volume));
      const all = own === 1 ? others : [...others, [user, own] as const];
      volumes.set(new Map(all.slice(-mostKept)));
      void kept.save([...volumes.getState()]);
    },
    place(next) {
      places = next;
      follow();
    },
    mixed: mixer.playing,
  };
}
