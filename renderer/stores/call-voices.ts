import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView, LiveCall } from '../../src/call/view.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { VoiceLevels } from '../platform/voice/voice-levels.ts';
import { loudnessOf, nextSpeaker, nobodySpoke, type Loudness, type SpeakerState } from './speaker.ts';

/** Who is heard right now, and whose picture follows from it. */
export interface Voices {
  readonly speaking: ReadonlyMap<UserId, Loudness>;
  readonly speaker: UserId | null;
}

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly view: Observable<CallView>;
  readonly levels: VoiceLevels;
  readonly self: () => UserId | null;
  /** Nobody looks at a hidden page, so nothing is measured for it. */
  readonly isSeen: Observable<boolean>;
}

const lookMs = 150;
/** A voice fades rather than stops, so that the sign does not flicker with each syllable. */
const fade = 0.55;

const silence: Voices = { speaking: new Map(), speaker: null };

/** The track of each voice that is on. */
function tracksOf({ peers, local }: LiveCall, self: UserId | null): Map<string, UserId> {
  const found = new Map<string, UserId>();
  for (const { user, audioTrack, media } of peers) {
    if (audioTrack !== null && media.microphone) found.set(audioTrack, user);
  }
  if (self !== null && local.microphone.state === 'on') found.set(local.microphone.track, self);
  return found;
}

type Speaking = Voices['speaking'];

const isSame = (a: Speaking, b: Speaking): boolean =>
  a.size === b.size && [...a].every(([user, loudness]) => b.get(user) === loudness);

const heardOf = (levels: ReadonlyMap<UserId, number>): Speaking =>
  new Map(
    [...levels].flatMap(([user, level]): [UserId, Loudness][] => {
      const loudness = loudnessOf(level);
      return loudness === null ? [] : [[user, loudness]];
    }),
  );

export function createCallVoices({ scope, clock, view, levels, self, isSeen }: Deps): Observable<Voices> {
  const voices = createSubject(silence);
  let loud = new Map<UserId, number>();
  let state: SpeakerState = nobodySpoke;
  let stopLooking: (() => void) | null = null;

  const look = (live: LiveCall): void => {
    const owners = tracksOf(live, self());
    const measured = levels.measure([...owners.keys()]);
    const now = new Map<UserId, number>(live.peers.map(({ user }) => [user, 0]));
    for (const [track, user] of owners) {
      now.set(user, Math.max(measured.get(track) ?? 0, (loud.get(user) ?? 0) * fade));
    }
    loud = now;
    const others = new Map(live.peers.map(({ user }) => [user, now.get(user) ?? 0]));
    state = nextSpeaker(state, others, lookMs);
    const speaking = heardOf(now);
    const told = voices.getState();
    if (told.speaker === state.speaker && isSame(told.speaking, speaking)) return;
    voices.set({ speaking, speaker: state.speaker });
  };

  const rest = (): void => {
    stopLooking?.();
    stopLooking = null;
    loud = new Map();
    levels.rest();
  };

  const again = (): void => {
    const now = view.getState();
    if (now.phase !== 'live') return;
    look(now);
    stopLooking = clock.after(lookMs, again);
  };

  const follow = (): void => {
    const isLive = view.getState().phase === 'live';
    const isWanted = isLive && isSeen.getState();
    if (isWanted && stopLooking === null) again();
    if (!isWanted && stopLooking !== null) rest();
    if (!isLive) {
      state = nobodySpoke;
      voices.set(silence);
    }
  };
  for (const source of [view, isSeen]) scope.own(source.subscribe(follow));
  scope.own(rest);
  return voices;
}
