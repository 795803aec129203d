import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { miniFrame } from '../../src/bridge/mini-frame.ts';
import { createMiniWindow } from './mini-window.ts';

const area = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const left = { bounds: area(0, 0, 1920, 1080), workArea: area(0, 30, 1920, 1050) };
const right = { bounds: area(1920, 0, 1280, 1024), workArea: area(1920, 0, 1280, 1000) };
const asked = { url: 'about:blank', frameName: miniFrame };

class FakeWindow extends EventEmitter {
  bounds = area(0, 0, 320, 220);
  readonly said: string[] = [];
  readonly webContents = {
    on: () => {},
    setWindowOpenHandler: (handler: (asked: { url: string; frameName: string }) => { action: string }) =>
      this.said.push(handler({ url: 'about:blank', frameName: miniFrame }).action),
  };
  getBounds = () => this.bounds;
  isGone = false;
  isDestroyed = () => this.isGone;
  destroy = () => void (this.isGone = true);
  setAlwaysOnTop = (on: boolean) => this.said.push(`on top ${on}`);
  setVisibleOnAllWorkspaces = (_on: boolean, { visibleOnFullScreen }: { visibleOnFullScreen: boolean }) =>
    this.said.push(`everywhere, over full screen ${visibleOnFullScreen}`);
  showInactive = () => this.said.push('shown');
}

function setUp(store: Record<string, unknown> = {}, platform: NodeJS.Platform = 'linux') {
  const clock = createManualClock();
  const memory = { store };
  const cursor = { x: 10, y: 10 };
  const guarded: unknown[] = [];
  const mini = createMiniWindow({
    platform,
    memory,
    displays: () => [left, right],
    cursor: () => cursor,
    openLink: () => {},
    keepOut: {
      guard(window) {
        guarded.push(window);
        return window;
      },
    },
    clock,
    log: silentLog,
  });
  return { clock, memory, cursor, guarded, mini };
}

describe('the mini window', () => {
  it.each([
    { url: 'about:blank', frameName: 'another' },
    { url: 'https://example.org/', frameName: miniFrame },
    { url: 'file:///etc/passwd', frameName: miniFrame },
  ])('is the only one that may be opened: not $url as $frameName', (other) => {
    expect(setUp().mini.options(other)).toBeNull();
  });

  it('has no bridge and narrow rights, stays on top, and takes neither keyboard nor task bar', () => {
    const { guarded, mini } = setUp();
    const options = mini.options(asked);
    expect(options).toMatchObject({ alwaysOnTop: true, show: false, skipTaskbar: true, frame: false });
    expect(options?.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(options?.webPreferences).not.toHaveProperty('preload');
    const window = new FakeWindow();
    mini.opened(window as never, miniFrame);
    expect(window.said).toEqual(['deny', 'on top true', 'everywhere, over full screen true', 'shown']);
    expect(guarded).toEqual([window]);
  });

  it('is one at a time, however many a page opens', () => {
    const { mini } = setUp();
    const [first, second] = [new FakeWindow(), new FakeWindow()];
    for (const window of [first, second]) mini.opened(window as never, miniFrame);
    expect([first.isGone, second.isGone]).toEqual([true, false]);
  });

  it('floats over another program in full screen on macOS', () => {
    expect(setUp({}, 'darwin').mini.options(asked)).toMatchObject({ type: 'panel' });
    expect(setUp().mini.options(asked)).not.toHaveProperty('type');
  });

  it('opens below on the right of the display where the person works, and at each where it was left there', () => {
    const { clock, cursor, mini } = setUp();
    expect(mini.options(asked)).toMatchObject(area(1576, 836, 320, 220));
    cursor.x = 2_000;
    expect(mini.options(asked)).toMatchObject(area(2856, 756, 320, 220));
    const window = new FakeWindow();
    mini.opened(window as never, miniFrame);
    window.bounds = area(2_000, 100, 400, 300);
    window.emit('move');
    clock.advance(499);
    window.emit('resize');
    clock.advance(499);
    expect(mini.options(asked)).toMatchObject(area(2856, 756, 320, 220));
    clock.advance(1);
    expect(mini.options(asked)).toMatchObject(window.bounds);
    cursor.x = 10;
    expect(mini.options(asked)).toMatchObject(area(1576, 836, 320, 220));
  });

  it('does not open where it could not be seen, nor by a memory that is none', () => {
    const gone = { '1920x1080 at 0,0': area(-5_000, 0, 320, 220) };
    for (const store of [gone, { '1920x1080 at 0,0': 'there' }])
      expect(setUp(store).mini.options(asked)).toMatchObject(area(1576, 836, 320, 220));
  });
});
