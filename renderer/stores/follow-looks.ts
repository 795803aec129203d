import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { Wish, Wishes } from '../../src/protocol/pair-words.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { LookedAt, Looks, SeenSize } from './looked-at.ts';

interface Deps {
  readonly scope: Scope;
  readonly call: Pick<CallEngine, 'view' | 'look'>;
  readonly lookedAt: Pick<LookedAt, 'state' | 'voiceOnly'>;
  readonly isSeen: Observable<boolean>;
}

const wishFor = (size: SeenSize | null): Wish =>
  size === null ? 'paused' : { side: Math.round(Math.max(size.width, size.height)), bps: null };

/**
 * Tells the others, through the engine, how large their pictures are seen here. Nothing is said of whom this page has not shown yet:
 * their first picture must not wait for a tile that waits for it. By voice only there is no picture to wait for.
 */
export function followLooks({ scope, call, lookedAt, isSeen }: Deps): void {
  const told = new Map<UserId, string>();

  const tell = (user: UserId, looks: Looks | undefined): void => {
    const wishes: Wishes = {
      // A picture that is still on screen somewhere, as in the mini window, is not asked for either.
      camera: lookedAt.voiceOnly.getState() ? 'paused' : wishFor(looks?.camera ?? null),
      screen: wishFor(looks?.screen ?? null),
    };
    const text = JSON.stringify(wishes);
    if (told.get(user) === text) return;
    told.set(user, text);
    call.look(user, wishes);
  };

  const follow = (): void => {
    const view = call.view.getState();
    if (view.phase !== 'live') {
      told.clear();
      return;
    }
    const seen = lookedAt.state.getState();
    const isNobodyShown = !isSeen.getState() || lookedAt.voiceOnly.getState();
    for (const { user } of view.peers) {
      if (seen.has(user) || told.has(user) || isNobodyShown) tell(user, seen.get(user));
    }
  };
  for (const source of [call.view, lookedAt.state, lookedAt.voiceOnly, isSeen])
    scope.own(source.subscribe(follow));
}
