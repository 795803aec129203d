import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { comboWords } from './key-words.ts';
import {
  comboOf,
  defaultKeys,
  globalActions,
  isSameCombo,
  keyChoice,
  keyCombo,
  keyProblem,
  plainCombo,
  ringActions,
  type KeyPress,
} from './keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...more,
});

describe('a combination', () => {
  it.each(['M', 'F9', 'Space', 'CommandOrControl+Shift+M', 'Control+Alt+Shift+Meta+PageDown'])(
    '%s',
    (text) => {
      expect(v.is(keyCombo, text)).toBe(true);
    },
  );

  it.each(['', 'm', 'Escape', 'Tab', 'F25', 'Hyper+M', 'Shift+Shift+M', 'Control+', 'Control', '+', '<b>'])(
    'is not %j',
    (text) => {
      expect(v.is(keyCombo, text)).toBe(false);
    },
  );

  it.each([
    ['m', {}, 'M'],
    ['M', { shiftKey: true, ctrlKey: true }, 'Control+Shift+M'],
    [' ', {}, 'Space'],
    ['ArrowUp', { altKey: true }, 'Alt+Up'],
    ['F9', { metaKey: true }, 'Meta+F9'],
    ['μ', { code: 'KeyM' }, 'M'],
    ['!', { code: 'Digit1', shiftKey: true }, 'Shift+1'],
    ['Shift', { code: 'ShiftLeft', shiftKey: true }, null],
    ['Tab', { code: 'Tab' }, null],
    ['Escape', { code: 'Escape' }, null],
    ['Dead', { code: 'KeyM' }, null],
  ] as const)('%s is pressed', (key, more, combo) => {
    expect(comboOf(press(key, more))).toBe(combo);
  });

  it('is the same however it is written', () => {
    expect(isSameCombo('Shift+CommandOrControl+M', 'Control+Shift+M', 'linux')).toBe(true);
    expect(isSameCombo('CommandOrControl+M', 'Control+M', 'darwin')).toBe(false);
    expect(plainCombo('CommandOrControl+M', 'darwin')).toBe('Meta+M');
  });

  it.each([
    ['CommandOrControl+Shift+M', 'linux', 'Ctrl+Shift+M'],
    ['CommandOrControl+Shift+M', 'darwin', '⇧⌘M'],
    ['Meta+F9', 'win32', 'Win+F9'],
    ['Meta+PageUp', 'linux', 'Super+Page up'],
  ] as const)('%s on %s reads %s', (combo, system, words) => {
    expect(comboWords(combo, system)).toBe(words);
  });
});

it('a choice that was made before a ring had keys to choose has the usual ones for it', () => {
  const { answer, decline, ...older } = defaultKeys.global;
  expect(v.parse(keyChoice, { ...defaultKeys, global: older }).global).toMatchObject({ answer, decline });
});

it.each(['A', 'Shift+A', 'Space', 'Shift+Up'])(
  'a choice that would take %s from what is typed anywhere is none',
  (combo) => {
    for (const action of [...globalActions, ...ringActions]) {
      const global = { ...defaultKeys.global, [action]: combo };
      expect(v.is(keyChoice, { ...defaultKeys, global })).toBe(false);
    }
    expect(v.is(keyChoice, { ...defaultKeys, call: { ...defaultKeys.call, talk: combo } })).toBe(true);
  },
);

describe('a choice of keys', () => {
  const inCall = { where: 'call', action: 'microphone' } as const;
  const everywhere = { where: 'global', action: 'talk' } as const;
  const whileRinging = { where: 'global', action: 'decline' } as const;

  it.each([
    ['Q', inCall, null],
    ['M', inCall, null],
    ['V', inCall, { is: 'same', as: { where: 'call', action: 'camera' } }],
    ['Control+Shift+M', inCall, { is: 'same', as: { where: 'global', action: 'microphone' } }],
    ['Control+K', inCall, { is: 'reserved' }],
    ['Control+4', inCall, { is: 'reserved' }],
    ['F11', everywhere, { is: 'reserved' }],
    ['Control+Alt+Shift+A', everywhere, { is: 'same', as: { where: 'global', action: 'answer' } }],
    ['Control+Shift+M', whileRinging, { is: 'same', as: { where: 'global', action: 'microphone' } }],
    ['Alt+Control+Shift+D', whileRinging, null],
    ['D', whileRinging, { is: 'needs-modifier' }],
    ['Control+K', whileRinging, { is: 'reserved' }],
    ['T', everywhere, { is: 'needs-modifier' }],
    ['Shift+Space', everywhere, { is: 'needs-modifier' }],
    ['F9', everywhere, null],
    ['Alt+T', everywhere, null],
  ] as const)('%s', (combo, place, problem) => {
    expect(keyProblem(combo, place, defaultKeys, 'linux')).toEqual(problem);
  });
});
