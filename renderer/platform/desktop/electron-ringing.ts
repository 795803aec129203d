import type { BridgeClient } from './bridge-client.ts';
import { mirror } from './mirror.ts';
import type { RingingDesktop } from './ringing-desktop.ts';

export async function createElectronRinging(bridge: BridgeClient<'ringing'>): Promise<RingingDesktop> {
  const [call, { theme, language, keys, system, guarded }] = await Promise.all([
    mirror(
      () => bridge.invoke('ring.current', undefined),
      (changed) => bridge.on('ring.changed', changed),
    ),
    bridge.invoke('ring.page', undefined),
  ]);
  return {
    call,
    theme,
    language,
    keys: { ...keys, system },
    guarded,
    answer: (id, answer) => bridge.tell('ring.answer', { call: id, answer }),
    unfold: (unfolded) => bridge.tell('ring.unfold', { unfolded }),
  };
}
