import { keyCapsTexts } from '../texts/key-caps.ts';
import { plainCombo, type KeySystem } from './keys.ts';

const onMac: Readonly<Record<string, string>> = { Control: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };

/** A combination as it is printed on the keys of this system. */
export function comboWords(combo: string, system: KeySystem): string {
  const parts = plainCombo(combo, system).split('+');
  const caps: Readonly<Record<string, string>> = keyCapsTexts;
  if (system === 'darwin') return parts.map((part) => onMac[part] ?? caps[part] ?? part).join('');
  const meta = system === 'win32' ? 'Win' : 'Super';
  return parts.map((part) => (part === 'Meta' ? meta : (caps[part] ?? part))).join('+');
}
