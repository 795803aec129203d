import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { nameEveryMs, watchName } from './watch-name.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function setUp() {
  const clock = createManualClock();
  const windows: { id: string; name: string }[] = [];
  const heard: string[] = [];
  const state = { isRefused: false, asked: 0 };
  const end = watchName({
    id: 'window:1:0',
    clock,
    list() {
      state.asked += 1;
      return state.isRefused ? Promise.reject(new Error('refused')) : Promise.resolve([...windows]);
    },
    changed: (name) => heard.push(name),
  });
  const later = (): Promise<void> => {
    clock.advance(nameEveryMs);
    return settled();
  };
  return { clock, windows, heard, state, end, later };
}

describe('the name of a shared window', () => {
  it('is the one that it has now, and not that of another', async () => {
    const t = setUp();
    t.windows.push({ id: 'window:2:0', name: 'Other' }, { id: 'window:1:0', name: 'News' });
    await t.later();
    t.windows[1] = { id: 'window:1:0', name: 'Weather' };
    await t.later();
    t.windows[1] = { id: 'window:1:0', name: '' };
    await t.later();
    expect(t.heard).toEqual(['News', 'Weather']);
  });

  it('stays while the window is not listed, or nothing is', async () => {
    const t = setUp();
    await t.later();
    t.state.isRefused = true;
    await t.later();
    expect([t.heard, t.state.asked]).toEqual([[], 2]);
    expect(t.clock.pending()).toBe(1);
  });

  it('is asked for no more after the share', async () => {
    const t = setUp();
    t.windows.push({ id: 'window:1:0', name: 'News' });
    t.clock.advance(nameEveryMs);
    t.end();
    await settled();
    expect([t.heard, t.clock.pending()]).toEqual([[], 0]);
  });
});
