import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView, MeasuredSound } from '../../src/call/view.ts';
import type { VoiceLevels } from '../platform/voice/voice-levels.ts';
import { judgeSound, nothingHeard } from './sound-judge.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly call: Pick<CallEngine, 'view' | 'hearShare'>;
  /** Of its own: what is not asked for any more is let go. */
  readonly levels: VoiceLevels;
}

const lookMs = 150;

function heardIn(view: CallView): { readonly sound: string; readonly voices: readonly string[] } | null {
  if (view.phase !== 'live' || view.local.share.state !== 'on') return null;
  const { audioTrack: sound } = view.local.share;
  if (sound === null) return null;
  const voices = view.peers.flatMap(({ audioTrack, media }) =>
    audioTrack !== null && media.microphone ? [audioTrack] : [],
  );
  return { sound, voices };
}

/** Listens to the computer's sound while it is shared: whether there is any, and whether the others would hear themselves in it. */
export function watchShareSound({ scope, clock, call, levels }: Deps): void {
  let state = nothingHeard;
  /** The track; null while there is none. */
  let listensTo: string | null = null;
  let told: MeasuredSound = 'on';
  let cancel = (): void => {};

  const rest = (): void => {
    cancel();
    if (listensTo === null) return;
    listensTo = null;
    levels.rest();
  };
  const look = (): void => {
    const heard = heardIn(call.view.getState());
    if (!heard) return rest();
    const measured = levels.measure([heard.sound, ...heard.voices]);
    const voice = Math.max(0, ...heard.voices.map((track) => measured.get(track) ?? 0));
    const next = judgeSound(state, { sound: measured.get(heard.sound) ?? 0, voice });
    ({ state } = next);
    cancel = clock.after(lookMs, look);
    if (next.sound === told) return;
    told = next.sound;
    call.hearShare(told);
  };
  const follow = (view: CallView): void => {
    const sound = heardIn(view)?.sound ?? null;
    if (sound === listensTo) return;
    rest();
    if (sound === null) return;
    listensTo = sound;
    state = nothingHeard;
    told = 'on';
    look();
  };
  scope.own(call.view.subscribe(follow));
  scope.own(rest);
}
