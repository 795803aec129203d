import { createSystemClock } from '../src/base/clock.ts';
import { createLog } from '../src/base/log.ts';
import { mountRinging } from './features/ringing/mount-ringing.tsx';
import { createBridgeClient } from './platform/bridge-client.ts';
import { createElectronRinging } from './platform/electron-ringing.ts';

async function start(root: HTMLElement | null, bridge: Window['parley']): Promise<void> {
  if (!root || !bridge) throw new Error('the ringing page needs its #ringing and the bridge');
  const log = createLog((line) => console.info(line));
  mountRinging(
    root,
    await createElectronRinging(createBridgeClient<'ringing'>(bridge, log)),
    createSystemClock(window),
  );
}

await start(document.getElementById('ringing'), window.parley);
