import { describe, expect, it, vi } from 'vitest';
import { type FoundElectron, planStart, type Situation, startFailure } from '../../scripts/start-plan.ts';

const found: FoundElectron = { found: true, executable: '/e/electron' };
const situation = (changes: Partial<Situation> = {}): Situation => ({
  platform: 'linux',
  isRoot: false,
  env: { DISPLAY: ':0' },
  args: [],
  ...changes,
});

describe('npm start', () => {
  it.each([
    ['Linux with X11', situation()],
    ['Linux with Wayland', situation({ env: { WAYLAND_DISPLAY: 'wayland-0' } })],
    ['root without the sandbox', situation({ isRoot: true, args: ['--no-sandbox'] })],
    ['macOS', situation({ platform: 'darwin', env: {} })],
    ['Windows', situation({ platform: 'win32', env: {} })],
  ])('starts the app: %s', (_name, given) => {
    expect(planStart(given, () => found, '/app')).toEqual({
      start: 'app',
      executable: '/e/electron',
      args: ['/app', ...given.args],
    });
  });

  it.each([
    ['root', situation({ isRoot: true }), /root/],
    ['no display', situation({ env: {} }), /no display/],
    ['an empty display', situation({ env: { DISPLAY: '' } }), /no display/],
    [
      'root without the sandbox, no display',
      situation({ isRoot: true, env: {}, args: ['--no-sandbox'] }),
      /no display/,
    ],
  ])('serves the browser, without fetching Electron: %s', (_name, given, why) => {
    const find = vi.fn<() => FoundElectron>(() => found);
    const plan = planStart(given, find, '/app');
    expect(plan).toMatchObject({ start: 'browser', why: expect.stringMatching(why) });
    expect(find).not.toHaveBeenCalled();
  });

  it('serves the browser where Electron cannot be had, and says why', () => {
    const plan = planStart(situation(), () => ({ found: false, why: 'no network' }), '/app');
    expect(plan).toEqual({ start: 'browser', why: 'no network' });
  });
});

describe('an app that ended', () => {
  it.each([
    ['quit', { code: 0, signal: null, livedMs: 500 }, false],
    ['Ctrl-C', { code: null, signal: 'SIGINT', livedMs: 500 }, false],
    ['crashed later', { code: 1, signal: null, livedMs: 60_000 }, false],
    ['sandbox refused', { code: null, signal: 'SIGTRAP', livedMs: 300 }, true],
    ['library missing', { code: 127, signal: null, livedMs: 50 }, true],
  ] as const)('%s: never came up %s', (_name, end, neverCameUp) => {
    expect(startFailure(end) !== undefined).toBe(neverCameUp);
  });
});
