import { expect } from '@playwright/test';
import type { Menu } from 'electron';
import type { Person } from './person.ts';

interface Watched {
  /** The newest menu that was built, and the newest tooltip: Electron gives neither back. */
  trayMenu?: Menu;
  trayToolTip?: string;
}

export interface TraySeen {
  expectItem(label: string): Promise<void>;
  expectNoItem(label: string): Promise<void>;
  press(label: string): Promise<void>;
  expectToolTip(text: RegExp): Promise<void>;
}

/** Looks over the app's shoulder from now on: every menu it builds for its tray, every tooltip it sets. */
export async function watchTray({ app }: Person): Promise<TraySeen> {
  await app.evaluate(({ Menu: MenuClass, Tray }) => {
    const seen = globalThis as Watched;
    const build = MenuClass.buildFromTemplate.bind(MenuClass);
    MenuClass.buildFromTemplate = (template) => (seen.trayMenu = build(template));
    // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
    const setToolTip = Tray.prototype.setToolTip;
    Tray.prototype.setToolTip = function watched(text: string) {
      seen.trayToolTip = text;
      setToolTip.call(this, text);
    };
  });
  const labels = () =>
    app.evaluate(() => {
      const items = (globalThis as Watched).trayMenu?.items ?? [];
      return [...items, ...items.flatMap(({ submenu }) => submenu?.items ?? [])].map(({ label }) => label);
    });
  return {
    expectItem: (label) => expect.poll(labels).toContain(label),
    expectNoItem: (label) => expect.poll(labels).not.toContain(label),
    async press(label) {
      await expect.poll(labels).toContain(label);
      await app.evaluate((_electron, wanted) => {
        const items = (globalThis as Watched).trayMenu?.items ?? [];
        const all = [...items, ...items.flatMap(({ submenu }) => submenu?.items ?? [])];
        all.find((item) => item.label === wanted)?.click();
      }, label);
    },
    expectToolTip: (text) =>
      expect.poll(() => app.evaluate(() => (globalThis as Watched).trayToolTip ?? '')).toMatch(text),
  };
}
