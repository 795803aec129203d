import type { Menu } from '../menu.ts';
import { createLayouts, layoutValue } from './menu-layout.ts';
import { joinSessionBus, theBus, type Answer } from './session-bus.ts';
import type { Value, Variant } from './wire.ts';

/** One picture, its pixels in the order of the wire: alpha, red, green, blue. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly argb: Uint8Array;
}

/** An icon that panels of the desktop show. */
export interface StatusNotifier {
  setIcon(pixels: Pixels): void;
  setToolTip(text: string): void;
  setMenu(menu: Menu | null): void;
  destroy(): void;
}

const watcher = 'org.kde.StatusNotifierWatcher';
const watcherPath = '/StatusNotifierWatcher';
const item = 'org.kde.StatusNotifierItem';
const itemPath = '/StatusNotifierItem';
const menuOf = 'com.canonical.dbusmenu';
const menuPath = '/com/canonical/dbusmenu';
const properties = 'org.freedesktop.DBus.Properties';
const done: Answer = { signature: '', body: [] };

let made = 0;

const asNumber = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);
const asList = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);

/**
 * A StatusNotifierItem with a menu by com.canonical.dbusmenu, as Electron's Tray is one on Linux (its page "Tray",
 * "Platform Considerations"). Undefined where there is no session bus.
 */
export function createStatusNotifier(onActivate: (x: number, y: number) => void): StatusNotifier | undefined {
  const number = (made += 1);
  const layouts = createLayouts();
  let layout = layouts(null);
  let revision = 1;
  let icon: Value = [];
  let toolTip = '';

  const ofItem = (): Record<string, Variant> => ({
    Category: { type: 's', value: 'ApplicationStatus' },
    Id: { type: 's', value: `chrome_status_icon_${number}` },
    Title: { type: 's', value: '' },
    Status: { type: 's', value: 'Active' },
    IconName: { type: 's', value: '' },
    IconPixmap: { type: 'a(iiay)', value: icon },
    ToolTip: { type: '(sa(iiay)ss)', value: ['', [], toolTip, ''] },
    ItemIsMenu: { type: 'b', value: false },
    Menu: { type: 'o', value: menuPath },
  });
  const ofMenu = (): Record<string, Variant> => ({
    Version: { type: 'u', value: 3 },
    Status: { type: 's', value: 'normal' },
    TextDirection: { type: 's', value: 'ltr' },
    IconThemePath: { type: 'as', value: [] },
  });
  const answerProperties = (member: string, [of, name]: readonly Value[]): Answer | undefined => {
    const known = of === menuOf ? ofMenu() : ofItem();
    if (member === 'GetAll') return { signature: 'a{sv}', body: [Object.entries(known)] };
    const value = typeof name === 'string' ? known[name] : undefined;
    return member === 'Get' && value ? { signature: 'v', body: [value] } : undefined;
  };
  const press = ([id, event]: readonly Value[]): void => {
    if (event === 'clicked') layout.find(asNumber(id))?.click();
  };
  const answerMenu = (member: string, body: readonly Value[]): Answer | undefined => {
    const [first, second] = body;
    switch (member) {
      case 'GetLayout': {
        const entry = layout.find(asNumber(first)) ?? layout.root;
        return { signature: 'u(ia{sv}av)', body: [revision, layoutValue(entry, asNumber(second))] };
      }
      case 'GetGroupProperties': {
        const found = asList(first).flatMap((id) => layout.find(asNumber(id)) ?? []);
        return { signature: 'a(ia{sv})', body: [found.map((entry) => [entry.id, entry.properties])] };
      }
      case 'Event':
        press(body);
        return done;
      case 'EventGroup':
        for (const event of asList(first)) press(asList(event));
        return { signature: 'ai', body: [[]] };
      case 'AboutToShow':
        return { signature: 'b', body: [false] };
      case 'AboutToShowGroup':
        return { signature: 'aiai', body: [[], []] };
      default:
        return undefined;
    }
  };
  const answerItem = (member: string, [x, y]: readonly Value[]): Answer | undefined => {
    if (member === 'Activate') onActivate(asNumber(x), asNumber(y));
    return ['Activate', 'SecondaryActivate', 'ContextMenu', 'Scroll'].includes(member) ? done : undefined;
  };

  const bus = joinSessionBus((_path, of, member, body) => {
    if (of === properties) return answerProperties(member, body);
    return of === menuOf ? answerMenu(member, body) : answerItem(member, body);
  });
  if (!bus) return undefined;

  const name = `${item}-${process.pid}-${number}`;
  const register = async (): Promise<void> => {
    await bus.call({ ...theBus, member: 'RequestName', signature: 'su', body: [name, 0] });
    await bus.call({
      to: watcher,
      path: watcherPath,
      of: watcher,
      member: 'RegisterStatusNotifierItem',
      signature: 's',
      body: [name],
    });
  };
  // A desktop without a tray shows nothing, and that is all.
  register().catch(() => {});

  return {
    setIcon({ width, height, argb }) {
      icon = width > 0 ? [[width, height, argb]] : [];
      bus.signal(itemPath, item, 'NewIcon');
    },
    setToolTip(text) {
      toolTip = text;
      bus.signal(itemPath, item, 'NewToolTip');
    },
    setMenu(menu) {
      layout = layouts(menu);
      revision += 1;
      bus.signal(menuPath, menuOf, 'LayoutUpdated', 'ui', [revision, 0]);
    },
    destroy: () => bus.close(),
  };
}
