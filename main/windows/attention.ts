import type { Dock } from 'electron';

interface AttentionDeps {
  /** There is one on macOS only. */
  readonly dock: Pick<Dock, 'bounce' | 'cancelBounce'> | undefined;
  readonly flashFrame: (on: boolean) => void;
}

/**
 * Asks to be looked at for as long as it rings. On macOS the icon in the Dock bounces until the app is looked at ("critical",
 * Electron's page Dock); elsewhere the window flashes in the task bar.
 */
export function createAttention({ dock, flashFrame }: AttentionDeps): (on: boolean) => void {
  if (!dock) return flashFrame;
  let bouncing: number | null = null;
  return (on) => {
    if (bouncing !== null) dock.cancelBounce(bouncing);
    bouncing = on ? dock.bounce('critical') : null;
  };
}
