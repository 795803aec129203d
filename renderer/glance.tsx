import { createSystemClock } from '../src/base/clock.ts';
import { createSubject } from '../src/base/observable.ts';
import { germanOfSmallWindows } from '../src/texts/german/small-windows.ts';
import { createLog } from '../src/base/log.ts';
import { mountGlance } from './features/glance/mount-glance.tsx';
import { createBridgeClient } from './platform/desktop/bridge-client.ts';
import { speakIn } from './platform/page/page-language.ts';
import { createElectronGlance } from './platform/desktop/electron-glance.ts';

async function start(root: HTMLElement | null, bridge: Window['parley']): Promise<void> {
  if (!root || !bridge) throw new Error('the card needs its #glance and the bridge');
  const clock = createSystemClock(window);
  const log = createLog((line) => console.info(line));
  const desktop = await createElectronGlance(createBridgeClient<'glance'>(bridge, log));
  const german = () => Promise.resolve(germanOfSmallWindows);
  const settings = createSubject({ language: desktop.language });
  await speakIn({ page: window, settings, german, clock });
  mountGlance(root, desktop);
}

await start(document.getElementById('glance'), window.parley);
