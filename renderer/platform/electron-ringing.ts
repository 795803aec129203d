import type { BridgeClient } from './bridge-client.ts';
import { mirror } from './mirror.ts';
import type { RingingDesktop } from './ringing-desktop.ts';

export async function createElectronRinging(bridge: BridgeClient<'ringing'>): Promise<RingingDesktop> {
  const [call, settings, keys, info] = await Promise.all([
    mirror(
      () => bridge.invoke('ring.current', undefined),
      (changed) => bridge.on('ring.changed', changed),
    ),
    bridge.invoke('settings.get', undefined),
    bridge.invoke('ring.keys', undefined),
    bridge.invoke('app.info', undefined),
  ]);
  return {
    call,
    theme: settings.theme,
    keys: { ...keys, system: info.platform },
    answer: (id, answer) => bridge.tell('ring.answer', { call: id, answer }),
    unfold: (unfolded) => bridge.tell('ring.unfold', { unfolded }),
  };
}
