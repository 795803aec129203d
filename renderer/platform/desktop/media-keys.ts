/** Buttons for calls on headsets, keyboards and in the system's own panels, where it hands them on. */
export interface MediaKeys {
  /** What they do from now on; null: nothing any more. */
  follow(keys: CallButtons | null): void;
  /** What the system shows beside its buttons. */
  show(devices: { readonly microphone: boolean; readonly camera: boolean }): void;
}

export interface CallButtons {
  readonly toggleMicrophone: () => void;
  readonly toggleCamera: () => void;
  readonly hangUp: () => void;
}

/** Media Session, section "actions": the three for calls. A browser that lacks one throws at its name. */
type CallSession = Pick<MediaSession, 'setActionHandler'> & {
  setMicrophoneActive?(isActive: boolean): unknown;
  setCameraActive?(isActive: boolean): unknown;
};

export function createMediaKeys(session: CallSession | undefined): MediaKeys {
  const handle = (action: string, run: (() => void) | null): void => {
    try {
      session?.setActionHandler(action as MediaSessionAction, run);
    } catch {
      // Not known here: then it has no button either.
    }
  };
  return {
    follow(keys) {
      handle('togglemicrophone', keys && keys.toggleMicrophone);
      handle('togglecamera', keys && keys.toggleCamera);
      handle('hangup', keys && keys.hangUp);
    },
    show({ microphone, camera }) {
      session?.setMicrophoneActive?.(microphone);
      session?.setCameraActive?.(camera);
    },
  };
}
