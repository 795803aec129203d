import { createSystemClock } from '../src/base/clock.ts';
import { createSubject } from '../src/base/observable.ts';
import { germanOfSmallWindows } from '../src/texts/german/small-windows.ts';
import { createLog } from '../src/base/log.ts';
import { mountRinging } from './features/ringing/mount-ringing.tsx';
import { createBridgeClient } from './platform/desktop/bridge-client.ts';
import { speakIn } from './platform/page/page-language.ts';
import { createElectronRinging } from './platform/desktop/electron-ringing.ts';

async function start(root: HTMLElement | null, bridge: Window['parley']): Promise<void> {
  if (!root || !bridge) throw new Error('the ringing page needs its #ringing and the bridge');
  const clock = createSystemClock(window);
  const log = createLog((line) => console.info(line));
  const desktop = await createElectronRinging(createBridgeClient<'ringing'>(bridge, log));
  const german = () => Promise.resolve(germanOfSmallWindows);
  const settings = createSubject({ language: desktop.language });
  await speakIn({ page: window, settings, german, clock });
  mountRinging(root, desktop, clock);
}

await start(document.getElementById('ringing'), window.parley);
