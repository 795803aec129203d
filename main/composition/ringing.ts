import { app } from 'electron';
import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { SendEvent } from '../ipc/events.ts';
import type { Notifier } from '../notifications/notifier.ts';
import { createDesktopSilence } from '../ringing/desktop-silence.ts';
import { createRinging, type Ringing } from '../ringing/ringing.ts';
import { createAttention } from '../windows/attention.ts';
import type { MainWindows } from '../windows/main-windows.ts';
import type { RingingWindow } from '../windows/ringing-window.ts';

interface RingDeps {
  readonly popup: RingingWindow;
  readonly mainWindow: MainWindows;
  readonly notifier: Notifier;
  readonly send: SendEvent;
  readonly clock: Clock;
  readonly log: Log;
}

/** A call that comes in, and what it is answered by. */
export interface Ring {
  readonly ringing: Ringing;
  readonly popup: RingingWindow;
  /** Leads to a conversation, with the window in front. */
  readonly openRoom: (room: RoomId, profile?: ProfileId) => void;
}

export function openRinging({ popup, mainWindow, notifier, send, clock, log }: RingDeps): Ring {
  const openRoom = (room: RoomId, profile?: ProfileId): void => {
    mainWindow.show(profile);
    send(profile === undefined ? 'main' : { profile }, 'command', { command: 'open-room', room });
  };
  const flash = createAttention({ dock: app.dock, flashFrame: mainWindow.flash });
  const window = { show: mainWindow.show, flash };
  const silence = createDesktopSilence({ platform: process.platform, env: process.env, clock });
  const ringing = createRinging({ popup, window, openRoom, notifier, silence, send, clock, log });
  return { ringing, popup, openRoom };
}
