import type { Observable } from '../../../src/base/observable.ts';
import type { Glance } from '../../../src/bridge/glance.ts';
import type { Settings } from '../../../src/bridge/settings.ts';
import type { BridgeClient } from './bridge-client.ts';
import { mirror } from './mirror.ts';

/** What the card on the screen may see: what it says, and in which colours. */
export interface GlanceDesktop {
  /** Null once it fades. */
  readonly glance: Observable<Glance | null>;
  readonly theme: Settings['theme'];
  readonly language: Settings['language'];
}

export async function createElectronGlance(bridge: BridgeClient<'glance'>): Promise<GlanceDesktop> {
  const [glance, settings] = await Promise.all([
    mirror(
      () => bridge.invoke('glance.current', undefined),
      (changed) => bridge.on('glance.changed', changed),
    ),
    bridge.invoke('settings.get', undefined),
  ]);
  return { glance, theme: settings.theme, language: settings.language };
}
