import { app, shell } from 'electron';
import { hostOnlyTexts } from '../../src/texts/host-only.ts';
import { hostOnlyChoice, tellWhereItIs } from '../host-only/host-only.ts';
import { createHostOnlyActions, hostOnlyTray } from '../host-only/host-only-tray.ts';
import { createQuit } from '../lifecycle/quit.ts';
import { createTrayService } from '../tray/tray-service.ts';
import { openHosting, openNotifier, openTray } from './desktop.ts';
import { layFoundation } from './foundation.ts';

/** A spare computer: the service and a tray. */
export function startHostOnly(): void {
  const foundation = layFoundation();
  const { settings, clock, log } = foundation;
  const hosting = openHosting(foundation, () => undefined);
  const choice = hostOnlyChoice(settings.getState());
  createQuit({ app, stop: () => hosting.stop(), clock, log });

  const here = tellWhereItIs({
    hosting,
    choice,
    print: (line) => void process.stdout.write(`${line}\n`),
    openBrowser: (address) =>
      void shell.openExternal(address).catch(() => log.warn('the browser could not be opened')),
  });
  const native = openTray(foundation);
  if (native) {
    const quit = (): void => app.quit();
    const run = createHostOnlyActions({ open: here.open, retry: () => void hosting.retry(), quit });
    const tray = createTrayService(native, run);
    native.onClick(here.open);
    const render = (): void => tray.render(hostOnlyTray(hosting.state.getState()));
    hosting.state.subscribe(render);
    render();
    app.on('will-quit', () => tray.destroy());
  }
  const notifier = openNotifier(foundation);
  app.on('second-instance', () =>
    notifier.show({
      key: 'host-only',
      title: hostOnlyTexts.alreadyHosts,
      body: hostOnlyTexts.quitFirst,
      onClick: here.open,
    }),
  );
  app.on('will-quit', () => notifier.closeAll());
  void hosting.follow(choice);
  log.info('started', { hostOnly: true });
}
