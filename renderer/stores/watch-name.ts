import type { Clock } from '../../src/base/clock.ts';
import type { CaptureSource } from '../../src/bridge/contract.ts';

interface Deps {
  readonly list: () => Promise<readonly Pick<CaptureSource, 'id' | 'name'>[]>;
  readonly clock: Pick<Clock, 'after'>;
  readonly id: string;
  readonly changed: (name: string) => void;
}

export const nameEveryMs = 5_000;

/** Asks every few seconds how the window is called. One that is not listed keeps its name. Returns the end of it. */
export function watchName({ list, clock, id, changed }: Deps): () => void {
  let isOver = false;
  let cancel = (): void => {};
  const look = async (): Promise<void> => {
    const listed = await list().catch(() => []);
    if (isOver) return;
    const found = listed.find((source) => source.id === id);
    // Without a name it would be said to be the screen.
    if (found && found.name !== '') changed(found.name);
    wait();
  };
  const wait = (): void => {
    cancel = clock.after(nameEveryMs, () => void look());
  };
  wait();
  return () => {
    isOver = true;
    cancel();
  };
}
