import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createDesktopSilence } from './desktop-silence.ts';

const bus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/x' };
const under = (desktop: string) => ({ ...bus, XDG_CURRENT_DESKTOP: desktop });
const gnome = under('ubuntu:GNOME');

/** A desktop that answers these questions, found by their last word, and refuses the others. */
function setUp(answers: Record<string, string>, env: NodeJS.ProcessEnv = bus) {
  const clock = createManualClock();
  const run = vi.fn<(command: string, args: readonly string[]) => Promise<string>>(async (command, args) => {
    const answer = answers[`${command} ${args.at(-1)}`];
    if (answer === undefined) throw new Error('no such property');
    return answer;
  });
  const silence = createDesktopSilence({ platform: 'linux', env, clock, exists: () => false, run });
  return { run, silence, clock };
}

const on = '   variant       boolean true\n';
const off = '   variant       boolean false\n';

describe('the silence of a desktop', () => {
  it.each([
    ['KDE, do not disturb', { 'dbus-send string:Inhibited': on }, bus, true],
    ['KDE', { 'dbus-send string:Inhibited': off }, bus, false],
    ['dunst, paused', { 'dbus-send string:paused': on }, bus, true],
    ['dunst', { 'dbus-send string:paused': off }, bus, false],
    ['GNOME, do not disturb', { 'gsettings show-banners': 'false\n' }, gnome, true],
    ['GNOME', { 'gsettings show-banners': 'true\n' }, gnome, false],
    ['Cinnamon, off', { 'gsettings display-notifications': 'false\n' }, under('X-Cinnamon'), true],
    ['Cinnamon', { 'gsettings display-notifications': 'true\n' }, under('X-Cinnamon'), false],
    ['MATE, do not disturb', { 'gsettings do-not-disturb': 'true\n' }, under('MATE'), true],
    ['MATE', { 'gsettings do-not-disturb': 'false\n' }, under('MATE'), false],
    ['Xfce, do not disturb', { 'xfconf-query /do-not-disturb': 'true\n' }, under('XFCE'), true],
    ['Xfce', { 'xfconf-query /do-not-disturb': 'false\n' }, under('XFCE'), false],
    ['a setting of Xfce under another desktop', { 'xfconf-query /do-not-disturb': 'true\n' }, gnome, false],
    [
      'a setting of GNOME that lies under another desktop',
      { 'gsettings show-banners': 'false\n' },
      bus,
      false,
    ],
    ['nobody answers', {}, gnome, false],
  ])('%s', async (_name, answers, env, expected) => {
    expect(await setUp(answers, env).silence?.isWanted()).toBe(expected);
  });

  it('asks the notification service by the property', async () => {
    const { run, silence } = setUp({});
    await silence?.isWanted();
    expect(run).toHaveBeenCalledWith('dbus-send', [
      '--session',
      '--print-reply=literal',
      '--dest=org.freedesktop.Notifications',
      '/org/freedesktop/Notifications',
      'org.freedesktop.DBus.Properties.Get',
      'string:org.freedesktop.Notifications',
      'string:Inhibited',
    ]);
  });

  it('is asked for once by who ask in the same moment, and again later', async () => {
    const { run, silence } = setUp({ 'dbus-send string:Inhibited': on });
    await Promise.all([silence?.isWanted(), silence?.isWanted()]);
    expect(run).toHaveBeenCalledTimes(2);
    await silence?.isWanted();
    expect(run).toHaveBeenCalledTimes(4);
  });

  it('is asked of nobody without a bus, and is not known on other systems', async () => {
    const { run, silence } = setUp({}, {});
    expect(await silence?.isWanted()).toBe(false);
    expect(run).not.toHaveBeenCalled();
    const clock = createManualClock();
    expect(createDesktopSilence({ platform: 'darwin', env: bus, clock })).toBeNull();
    expect(createDesktopSilence({ platform: 'win32', env: bus, clock })).toBeNull();
  });

  describe('that is waited out', () => {
    function wait() {
      const answers: Record<string, string> = { 'dbus-send string:Inhibited': on };
      const t = setUp(answers);
      const over = vi.fn<() => void>();
      const look = async (): Promise<void> => {
        t.clock.advance(2_000);
        await new Promise(setImmediate);
      };
      return { ...t, answers, over, look, stop: t.silence?.whenOver(over) };
    }

    it('is asked for every two seconds, and told of once when it is over', async () => {
      const { answers, over, look, clock } = wait();
      await look();
      delete answers['dbus-send string:Inhibited'];
      await look();
      expect(over, 'as long as nobody says so').not.toHaveBeenCalled();
      answers['dbus-send string:Inhibited'] = off;
      await look();
      expect(over).toHaveBeenCalledOnce();
      expect(clock.pending()).toBe(0);
    });

    it('is not told of once nobody waits', async () => {
      const { answers, over, clock, stop } = wait();
      answers['dbus-send string:Inhibited'] = off;
      // While the desktop is being asked.
      clock.advance(2_000);
      stop?.();
      await new Promise(setImmediate);
      expect(over).not.toHaveBeenCalled();
    });

    it('leaves no clock behind where nobody waits any more', () => {
      const { clock, stop } = wait();
      stop?.();
      expect(clock.pending()).toBe(0);
    });
  });
});
