import { expect, it, vi } from 'vitest';
import { createAttention } from './attention.ts';

it('flashes in the task bar where there is one', () => {
  const flashFrame = vi.fn<(on: boolean) => void>();
  const flash = createAttention({ dock: undefined, flashFrame });
  flash(true);
  flash(false);
  expect(flashFrame.mock.calls).toEqual([[true], [false]]);
});

it('bounces in the Dock until it is over, and not twice at once', () => {
  const flashFrame = vi.fn<(on: boolean) => void>();
  const done: string[] = [];
  let last = 0;
  const dock = {
    bounce(type?: 'critical' | 'informational') {
      last += 1;
      done.push(`bounce ${type} ${last}`);
      return last;
    },
    cancelBounce: (id: number) => void done.push(`cancel ${id}`),
  };
  const flash = createAttention({ dock, flashFrame });
  flash(true);
  flash(true);
  flash(false);
  flash(false);
  expect(done).toEqual(['bounce critical 1', 'cancel 1', 'bounce critical 2', 'cancel 2']);
  expect(flashFrame).not.toHaveBeenCalled();
});
