/**
 * The owner of everything that has to be undone: timers, listeners, tracks, sockets. `end` undoes in reverse order,
 * once, and goes on when one undo throws, so that a failing camera cannot keep a socket open.
 */
export interface Scope {
  /** Registers an undo. On a scope that has ended it runs at once: what starts late must not outlive its owner. */
  own(undo: () => void): void;
  /** A scope that ends with this one, or earlier by itself. */
  child(): Scope;
  end(): void;
  readonly hasEnded: boolean;
}

export function createScope(onError: (error: unknown) => void = () => {}): Scope {
  const undos = new Set<() => void>();
  let hasEnded = false;

  const run = (undo: () => void): void => {
    try {
      undo();
    } catch (error) {
      onError(error);
    }
  };

  const scope: Scope = {
    own(undo) {
      if (hasEnded) run(undo);
      else undos.add(undo);
    },
    child() {
      const child = createScope(onError);
      const end = (): void => child.end();
      scope.own(end);
      child.own(() => undos.delete(end));
      return child;
    },
    end() {
      if (hasEnded) return;
      hasEnded = true;
      for (const undo of [...undos].reverse()) run(undo);
      undos.clear();
    },
    get hasEnded() {
      return hasEnded;
    },
  };
  return scope;
}
