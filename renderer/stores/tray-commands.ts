import type { Clock } from '../../src/base/clock.ts';
import { unreachable } from '../../src/base/result.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Command } from '../../src/bridge/contract.ts';
import { endOfSpan, type QuietSpan } from '../../src/bridge/quiet-span.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { Availability } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'now'>;
  readonly desktop: Pick<Desktop, 'on' | 'showWindow'>;
  readonly call: CallEngine;
  readonly isKnown: (room: RoomId) => boolean;
  /** What was clicked leads to a room that is not this person's any more. */
  readonly roomGone: () => void;
  readonly openRoom: (room: RoomId) => void;
  readonly showIn: (room: RoomId, seq: number) => void;
  readonly sayIn: (room: RoomId, text: string) => void;
  readonly closeWhenSilent: () => void;
  readonly openSettings: () => void;
  readonly closeSettings: () => void;
  readonly setAvailability: (availability: Availability, untilMs: number | null) => void;
}

function isOn(call: CallEngine, device: 'microphone' | 'camera'): boolean {
  const view = call.view.getState();
  return 'local' in view && view.local[device].state === 'on';
}

/** Carries out what was chosen in the tray or by a click on a notification. */
export function startTrayCommands({ scope, clock, desktop, call, ...actions }: Deps): void {
  // From now on: the command may have waited for the page.
  const endOf = (lasts: QuietSpan): number | null =>
    lasts === 'endless' ? null : endOfSpan(lasts, clock.now());

  const openRoom = (room: RoomId, seq: number | undefined): void => {
    desktop.showWindow();
    if (!actions.isKnown(room)) return actions.roomGone();
    actions.closeSettings();
    if (seq === undefined) actions.openRoom(room);
    else actions.showIn(room, seq);
  };

  const carryOut = (chosen: Command): void => {
    switch (chosen.command) {
      case 'set-availability':
        return actions.setAvailability(chosen.availability, endOf(chosen.lasts));
      case 'toggle-microphone':
        return call.setMicrophone(!isOn(call, 'microphone'));
      case 'set-microphone':
        return call.setMicrophone(chosen.on);
      case 'close-when-silent':
        return actions.closeWhenSilent();
      case 'toggle-camera':
        return call.setCamera(!isOn(call, 'camera'));
      case 'stop-sharing':
        return call.stopSharing();
      case 'leave-call':
        return call.leave();
      case 'open-settings':
        desktop.showWindow();
        return actions.openSettings();
      case 'open-room':
        return openRoom(chosen.room, chosen.seq);
      case 'reply':
        return actions.isKnown(chosen.room) ? actions.sayIn(chosen.room, chosen.text) : actions.roomGone();
      case 'share':
      case 'show-files':
        // Who shows it listens for itself.
        return desktop.showWindow();
      default:
        return unreachable(chosen);
    }
  };

  scope.own(desktop.on('command', carryOut));
}
