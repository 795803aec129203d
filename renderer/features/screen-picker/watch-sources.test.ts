import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import type { CaptureSource } from '../../../src/bridge/contract.ts';
import { refreshMs, watchSources } from './watch-sources.ts';

type Kind = CaptureSource['kind'];

const source = (kind: Kind, id: string, thumbnail = ''): CaptureSource => ({
  id,
  kind,
  name: id,
  icon: '',
  thumbnail,
});

/** What was begun and waits for nothing else is done. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A desktop with these windows and one screen, which answers when it is let. */
function bench(windows: readonly string[] | null = ['a', 'b']) {
  const clock = createManualClock();
  const asked: string[] = [];
  const held: (() => void)[] = [];
  const state = { windows, holdsPictures: false };
  const watched = watchSources({
    clock,
    capture: {
      list(kind) {
        asked.push(`names of ${kind}s`);
        if (kind === 'screen') return Promise.resolve([source('screen', 'screen')]);
        if (state.windows === null) return Promise.reject(new Error('refused'));
        return Promise.resolve(state.windows.map((id) => source('window', id)));
      },
      async thumbnails(kind, ids) {
        asked.push(`pictures of ${ids.join(' ')}`);
        if (state.holdsPictures) await new Promise<void>((resolve) => void held.push(resolve));
        return ids.map((id) => source(kind, id, `picture of ${id}`));
      },
    },
  });
  const seen = async (...ids: string[]): Promise<void> => {
    for (const id of ids) watched.seen(id, true);
    clock.advance(0);
    await settled();
  };
  return { clock, asked, state, held, watched, seen, windows: () => watched.view.getState().window };
}

describe('what can be shown', () => {
  it('asks for nothing before somebody looks', () => {
    expect(bench().asked).toEqual([]);
  });

  it('has the names of the other kind ready before it is looked at', async () => {
    const t = bench();
    t.watched.look('screen');
    await settled();
    expect(t.asked).toEqual(['names of screens', 'names of windows']);
    expect(t.windows()).toMatchObject({ state: 'ready', list: [{ id: 'a' }, { id: 'b' }] });
  });

  it('photographs together what came into view, and not what left it', async () => {
    const t = bench();
    t.watched.look('window');
    await settled();
    t.watched.seen('b', true);
    t.watched.seen('b', false);
    await t.seen('a');
    expect(t.asked.at(-1)).toBe('pictures of a');
    expect(t.windows().list.map(({ thumbnail }) => thumbnail)).toEqual(['picture of a', '']);
  });

  it('photographs once at a time, and then what came into view meanwhile', async () => {
    const t = bench();
    t.watched.look('window');
    await settled();
    t.state.holdsPictures = true;
    await t.seen('a');
    await t.seen('b');
    expect(t.asked.filter((what) => what.startsWith('pictures'))).toEqual(['pictures of a']);
    t.state.holdsPictures = false;
    t.held.shift()?.();
    await settled();
    expect(t.asked.at(-1)).toBe('pictures of b');
  });

  it('asks again every few seconds, for names and for what is in view, and keeps what it has', async () => {
    const t = bench();
    t.watched.look('window');
    await settled();
    await t.seen('a');
    t.state.windows = [];
    t.asked.length = 0;
    t.clock.advance(refreshMs);
    await settled();
    expect(t.asked).toEqual(['names of windows', 'pictures of a', 'names of screens']);
    expect(t.windows().list.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('says that there is nothing only after a second look, for the first may be wrong', async () => {
    const t = bench([]);
    t.watched.look('window');
    await settled();
    expect(t.windows().state).toBe('loading');
    t.clock.advance(refreshMs);
    await settled();
    expect(t.windows()).toEqual({ state: 'ready', list: [] });
  });

  it('says that it was refused, and tries again when told', async () => {
    const t = bench(null);
    t.watched.look('window');
    await settled();
    expect(t.windows().state).toBe('failed');
    t.state.windows = ['a'];
    t.watched.reload();
    await settled();
    expect(t.windows().state).toBe('ready');
    t.state.windows = null;
    t.watched.reload();
    await settled();
    expect(t.windows()).toMatchObject({ state: 'ready', list: [{ id: 'a' }] });
  });

  it('leaves nothing behind', async () => {
    const t = bench();
    t.watched.look('window');
    await settled();
    await t.seen('a');
    t.watched.end();
    t.asked.length = 0;
    t.clock.advance(refreshMs * 2);
    await settled();
    expect(t.asked).toEqual([]);
    expect(t.clock.pending()).toBe(0);
  });
});
