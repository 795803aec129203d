import { nativeImage, Notification } from 'electron';
import { followActivations } from '../notifications/activation.ts';
import { whenOnline } from '../notifications/when-online.ts';
import { createTaskbar } from '../tray/taskbar.ts';
import { taskbarModel } from '../tray/taskbar-model.ts';
import { type TrayAction, type TrayInput, trayModel } from '../tray/tray-model.ts';
import type { Desktop } from './desktop.ts';
import type { Foundation } from './foundation.ts';

/** What only Windows has: signs and buttons in the task bar, and notifications that outlive the app. */
export function openWindowsSystem(
  { paths }: Foundation,
  { mainWindow, notifier, ringing, openRoom, send, statuses }: Desktop,
  run: (action: TrayAction) => void,
): (input: TrayInput) => void {
  followActivations({
    handleActivation: (heard) => Notification.handleActivation(heard),
    isOfThisRun: (key) => notifier.hasShown(key),
    openRoom: (room, profile) => whenOnline(statuses.all, profile, () => openRoom(room, profile)),
    reply: (room, text, profile) =>
      whenOnline(statuses.all, profile, () =>
        send({ profile }, 'command', { command: 'reply', room, text: text.trim() }),
      ),
    // No answer is meant: it says what became of the call.
    staleCall: (call) => ringing.handle({ type: 'answer', call, answer: 'decline' }),
    showWindow: () => mainWindow.show(),
  });
  const taskbar = createTaskbar({
    window: mainWindow.inTaskbar,
    createImage: (file) => nativeImage.createFromPath(file),
    trayIcons: paths.trayIcons,
    buttonIcons: paths.buttonIcons,
    run,
  });
  return (input) => taskbar.render(taskbarModel(input, trayModel(input)));
}
