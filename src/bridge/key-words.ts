import { plainCombo, type KeySystem } from './keys.ts';

const onMac: Readonly<Record<string, string>> = { Control: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };
const elsewhere: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  PageUp: 'Page up',
  PageDown: 'Page down',
};

/** A combination as it is printed on the keys of this system. */
export function comboWords(combo: string, system: KeySystem): string {
  const parts = plainCombo(combo, system).split('+');
  if (system === 'darwin') return parts.map((part) => onMac[part] ?? part).join('');
  const meta = system === 'win32' ? 'Win' : 'Super';
  return parts.map((part) => (part === 'Meta' ? meta : (elsewhere[part] ?? part))).join('+');
}
