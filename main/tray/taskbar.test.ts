import { describe, expect, it, vi } from 'vitest';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from './app-status.ts';
import { createTaskbar } from './taskbar.ts';
import { taskbarModel } from './taskbar-model.ts';
import { type TrayAction, type TrayInput, trayModel } from './tray-model.ts';

const online: AppStatus = { ...noStatus, connection: 'online' };
const call = {
  with: 'Ada',
  phase: 'active',
  microphone: true,
  camera: true,
  sharing: false,
  pictures: true,
} as const;
const modelOf = (changes: Partial<TrayInput>) => {
  const input: TrayInput = { status: online, ringing: null, hosting: { state: 'off' }, nowMs: 0, ...changes };
  return taskbarModel(input, trayModel(input));
};
const ringing = { call: 'one', callerName: 'Ada', room: null } as TrayInput['ringing'];

describe('the button in the task bar of Windows', () => {
  it.each<[string, Partial<TrayInput>, string | null, string[]]>([
    ['nothing is news', {}, null, []],
    ['offline', { status: noStatus }, null, []],
    ['do not disturb', { status: { ...online, availability: 'dnd' } }, 'dnd', []],
    ['unread', { status: { ...online, unread: 2 } }, 'unread', []],
    ['in a call', { status: { ...online, call } }, 'call', ['Mute', 'Leave call']],
    [
      'muted',
      { status: { ...online, call: { ...call, microphone: false } } },
      'muted',
      ['Unmute', 'Leave call'],
    ],
    ['ringing', { ringing }, 'ringing', ['Ada is calling: answer with voice', 'Decline']],
    [
      'a ring that is not shown yet',
      { status: { ...online, call: { ...call, phase: 'ringing' } } },
      null,
      [],
    ],
  ])('%s', (_name, changes, overlay, labels) => {
    const model = modelOf(changes);
    expect(model.overlay?.icon ?? null).toBe(overlay);
    expect(model.buttons.map(({ label }) => label)).toEqual(labels);
  });

  it('is set when it changed, and its buttons do what the tray does', () => {
    const window = {
      setOverlayIcon: vi.fn<(image: unknown, words: string) => void>(),
      setThumbarButtons: vi.fn<(buttons: { tooltip?: string; click: () => void }[]) => boolean>(() => true),
    };
    const done: TrayAction[] = [];
    const taskbar = createTaskbar({
      window,
      createImage: (file) => file as never,
      trayIcons: '/tray',
      buttonIcons: '/taskbar',
      run: (action) => done.push(action),
    });
    taskbar.render(modelOf({}));
    expect(window.setOverlayIcon).not.toHaveBeenCalled();
    expect(window.setThumbarButtons).not.toHaveBeenCalled();
    taskbar.render(modelOf({ ringing }));
    taskbar.render(modelOf({ ringing }));
    expect(window.setOverlayIcon.mock.calls).toEqual([['/tray/ringing.ico', 'Parley: Ada is calling']]);
    expect(window.setThumbarButtons).toHaveBeenCalledOnce();
    const [buttons = []] = window.setThumbarButtons.mock.calls[0] ?? [];
    expect(buttons).toMatchObject([{ icon: '/taskbar/phone.png' }, { icon: '/taskbar/phone-down.png' }]);
    buttons[1]?.click();
    expect(done).toEqual([{ do: 'answer', answer: 'decline', call: ringing?.call }]);
    taskbar.render(modelOf({}));
    expect(window.setOverlayIcon).toHaveBeenLastCalledWith(null, '');
    expect(window.setThumbarButtons).toHaveBeenLastCalledWith([]);
  });
});
