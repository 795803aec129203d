import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createQuit } from './quit.ts';

function setUp(stop: () => Promise<void>) {
  const emitter = new EventEmitter();
  const quit = vi.fn<(...args: unknown[]) => void>();
  const clock = createManualClock();
  const app = { on: emitter.on.bind(emitter), quit };
  const state = createQuit({ app: app as never, stop, clock, log: silentLog });
  const beforeQuit = () => {
    const preventDefault = vi.fn<(...args: unknown[]) => void>();
    emitter.emit('before-quit', { preventDefault });
    return preventDefault;
  };
  return { state, quit, clock, beforeQuit };
}

describe('quit', () => {
  it('waits for what has to be stopped, once', async () => {
    let done: () => void = () => {};
    const stop = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => (done = resolve)));
    const { state, quit, beforeQuit, clock } = setUp(stop);
    expect(state.isQuitting()).toBe(false);
    expect(beforeQuit()).toHaveBeenCalledOnce();
    expect(beforeQuit()).toHaveBeenCalledOnce();
    expect(stop).toHaveBeenCalledOnce();
    expect(state.isQuitting()).toBe(true);
    expect(quit).not.toHaveBeenCalled();
    done();
    await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
    expect(beforeQuit()).not.toHaveBeenCalled();
    expect(clock.pending()).toBe(0);
  });

  it('ends with what is asked for in its place, once all is stopped', async () => {
    const { state, quit, beforeQuit } = setUp(() => Promise.resolve());
    const last = vi.fn<() => void>();
    state.quitInto(last);
    expect([quit.mock.calls.length, last.mock.calls.length]).toEqual([1, 0]);
    beforeQuit();
    await vi.waitFor(() => expect(last).toHaveBeenCalledOnce());
    expect(quit).toHaveBeenCalledOnce();
  });

  it('does not wait for ever', () => {
    const { quit, beforeQuit, clock } = setUp(() => new Promise(() => {}));
    beforeQuit();
    clock.advance(5_000);
    expect(quit).toHaveBeenCalledOnce();
  });

  it('goes on when stopping fails', async () => {
    const { quit, beforeQuit } = setUp(() => Promise.reject(new Error('stuck')));
    beforeQuit();
    await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
  });
});
