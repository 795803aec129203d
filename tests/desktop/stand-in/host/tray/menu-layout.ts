import type { Menu, MenuItem } from '../menu.ts';
import type { Value, Variant } from './wire.ts';

const text = (value: string): Variant => ({ type: 's', value });
const yes = (value: boolean): Variant => ({ type: 'b', value });
const number = (value: number): Variant => ({ type: 'i', value });

/** One ampersand marks the letter after it, here an underscore does, and two are one that is read. */
const markedByUnderscore = (label: string): string =>
  label.replaceAll('_', '__').replace(/&(&?)/g, (_signs, second) => (second === '' ? '_' : '&'));

/** What com.canonical.dbusmenu says of an item; what is not said is as usual. */
function propertiesOf({ type, label, enabled, visible, checked }: MenuItem): Value[] {
  const properties: Value[] = [];
  if (type === 'separator') properties.push(['type', text('separator')]);
  else properties.push(['label', text(markedByUnderscore(label))]);
  if (!enabled) properties.push(['enabled', yes(false)]);
  if (!visible) properties.push(['visible', yes(false)]);
  if (type === 'submenu') properties.push(['children-display', text('submenu')]);
  if (type === 'checkbox' || type === 'radio') {
    properties.push(['toggle-type', text(type === 'radio' ? 'radio' : 'checkmark')]);
    properties.push(['toggle-state', number(Number(checked))]);
  }
  return properties;
}

interface Entry {
  readonly id: number;
  readonly properties: readonly Value[];
  readonly inside: readonly Entry[];
  readonly click: () => void;
}

export interface MenuLayout {
  readonly root: Entry;
  find(id: number): Entry | undefined;
}

/** An id is never used twice: whoever shows the menu keeps what it has heard of one. */
export function createLayouts(): (menu: Menu | null) => MenuLayout {
  let last = 0;
  return (menu) => {
    const byId = new Map<number, Entry>();
    const enter = (id: number, items: readonly MenuItem[], item?: MenuItem): Entry => {
      const inside = items.map((inner) => enter((last += 1), inner.submenu?.items ?? [], inner));
      const properties = item ? propertiesOf(item) : [['children-display', text('submenu')]];
      const entry = { id, properties, inside, click: () => item?.click() };
      byId.set(id, entry);
      return entry;
    };
    return { root: enter(0, menu?.items ?? []), find: (id) => byId.get(id) };
  };
}

/** `(ia{sv}av)`: an item, and as deep as was asked what is in it (-1: all). */
export const layoutValue = ({ id, properties, inside }: Entry, depth: number): Value => [
  id,
  properties,
  depth === 0 ? [] : inside.map((entry) => ({ type: '(ia{sv}av)', value: layoutValue(entry, depth - 1) })),
];
