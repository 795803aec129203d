import { createSubject, type Observable, type Subject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { UserId } from '../../src/protocol/ids.ts';

/** In pixels of the screen. */
export interface SeenSize {
  readonly width: number;
  readonly height: number;
}

/** How large the pictures of one person are on screen; null where that one is not. */
export interface Looks {
  readonly camera: SeenSize | null;
  readonly screen: SeenSize | null;
}

export interface LookedAt {
  /** Everybody of whom anything is seen. While the page is hidden, that is who is seen in the mini window. */
  readonly state: Observable<ReadonlyMap<UserId, Looks>>;
  /** The person wants no cameras in this call. What is shared comes all the same. */
  readonly voiceOnly: Subject<boolean>;
  /**
   * By whatever shows the picture: how large it is now, or null. One picture may be shown in two places; `beside` is seen while the page is hidden,
   * as the mini window is, and a recording.
   */
  report(
    shower: object,
    user: UserId,
    what: keyof Looks,
    size: SeenSize | null,
    where?: 'page' | 'beside',
  ): void;
}

/** A splitter that is dragged must not ask for another picture with each pixel. */
const stepPx = 16;
const inSteps = (px: number): number => Math.ceil(px / stepPx) * stepPx;

const larger = (a: SeenSize | null, b: SeenSize): SeenSize => (a && a.width >= b.width ? a : b);

const nobody: ReadonlyMap<UserId, Looks> = new Map();

interface Deps {
  readonly scope: Scope;
  readonly isSeen: Observable<boolean>;
}

export function createLookedAt({ scope, isSeen }: Deps): LookedAt {
  const state = createSubject(nobody);
  const shown = new Map<
    object,
    {
      readonly user: UserId;
      readonly what: keyof Looks;
      readonly size: SeenSize;
      readonly where: 'page' | 'beside';
    }
  >();
  let told = '';

  const tell = (): void => {
    const looks = new Map<UserId, Looks>();
    for (const { user, what, size, where } of shown.values()) {
      if (where === 'page' && !isSeen.getState()) continue;
      const before = looks.get(user) ?? { camera: null, screen: null };
      looks.set(user, { ...before, [what]: larger(before[what], size) });
    }
    const text = JSON.stringify([...looks]);
    if (text === told) return;
    told = text;
    state.set(looks);
  };

  scope.own(isSeen.subscribe(tell));
  return {
    state,
    voiceOnly: createSubject(false),
    report(shower, user, what, size, where = 'page') {
      if (size === null || size.width < 1 || size.height < 1) shown.delete(shower);
      else
        shown.set(shower, {
          user,
          what,
          size: { width: inSteps(size.width), height: inSteps(size.height) },
          where,
        });
      tell();
    },
  };
}
