import { ringTitle } from '../../src/bridge/ring-words.ts';
import { trayTexts } from '../../src/texts/tray.ts';
import type { TrayAction, TrayIcon, TrayInput, TrayModel } from './tray-model.ts';

/** Drawn in `assets/taskbar`. */
export type ButtonIcon = 'microphone' | 'microphone-off' | 'phone' | 'phone-down';

export interface TaskbarButton {
  readonly icon: ButtonIcon;
  readonly label: string;
  readonly action: TrayAction;
}

/** What Windows shows on the app's button in the task bar, and under its small picture. */
export interface TaskbarModel {
  /** The words are for who cannot see it. */
  readonly overlay: { readonly icon: TrayIcon; readonly words: string } | null;
  readonly buttons: readonly TaskbarButton[];
}

/** Being there, or not, is no news: a sign is only what one wants to know at a glance. */
const isNews: Readonly<Record<TrayIcon, boolean>> = {
  idle: false,
  online: false,
  offline: false,
  away: false,
  dnd: true,
  call: true,
  muted: true,
  ringing: true,
  unread: true,
};

function buttonsFor({ ringing, status: { call } }: TrayInput): TaskbarButton[] {
  if (ringing) {
    const { call: rings } = ringing;
    return [
      {
        icon: 'phone',
        label: trayTexts.answerVoiceTo(ringTitle(ringing)),
        action: { do: 'answer', answer: 'voice', call: rings },
      },
      {
        icon: 'phone-down',
        label: trayTexts.decline,
        action: { do: 'answer', answer: 'decline', call: rings },
      },
    ];
  }
  if (!call || call.phase === 'ringing') return [];
  return [
    {
      icon: call.microphone ? 'microphone' : 'microphone-off',
      label: call.microphone ? trayTexts.mute : trayTexts.unmute,
      action: { do: 'command', command: { command: 'toggle-microphone' } },
    },
    {
      icon: 'phone-down',
      label: trayTexts.leave,
      action: { do: 'command', command: { command: 'leave-call' } },
    },
  ];
}

export const taskbarModel = (input: TrayInput, { icon, tooltip }: TrayModel): TaskbarModel => ({
  overlay: isNews[icon] ? { icon, words: tooltip } : null,
  buttons: buttonsFor(input),
});
