import * as v from 'valibot';

/** What keys do while a call is on screen and this window has the keyboard. */
export const callActions = [
  'microphone',
  'camera',
  'share',
  'chat',
  'people',
  'hand',
  'fullScreen',
  'talk',
] as const;
export type CallAction = (typeof callActions)[number];

/** What keys of the whole computer do, whatever has the keyboard: during a call, and while one rings. */
export const globalActions = ['microphone', 'camera', 'talk'] as const;
export const ringActions = ['answer', 'decline'] as const;
export type GlobalAction = (typeof globalActions)[number] | (typeof ringActions)[number];

const modifiers = ['CommandOrControl', 'Control', 'Alt', 'Shift', 'Meta'] as const;
type Modifier = (typeof modifiers)[number];

const keyNames =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/;

const partsOf = (combo: string): { held: string[]; key: string } => {
  const parts = combo.split('+');
  return { held: parts.slice(0, -1), key: parts.at(-1) ?? '' };
};

const isModifier = (part: string): part is Modifier => modifiers.some((known) => known === part);

/** A key with what is held beside it, written as Electron's accelerators are: `CommandOrControl+Shift+M`. */
export const keyCombo = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check((text) => {
    const { held, key } = partsOf(text);
    return keyNames.test(key) && held.every(isModifier) && new Set(held).size === held.length;
  }),
);
const choice = v.nullable(keyCombo);

const takesTyping = (combo: string): boolean => {
  const { held, key } = partsOf(combo);
  return !/^F\d/.test(key) && held.every((part) => part === 'Shift');
};

/** Whoever wrote it, a file, a policy or a page: what is typed into another program is never ours. */
const globalChoice = v.nullable(
  v.pipe(
    keyCombo,
    v.check((combo) => !takesTyping(combo)),
  ),
);

/**
 * Four keys at once, so that nobody who types meets them by chance while it rings. By voice: a key that is pressed blindly
 * must not show anybody.
 */
const ringDefaults = {
  answer: 'CommandOrControl+Alt+Shift+A',
  decline: 'CommandOrControl+Alt+Shift+D',
} as const;

export const keyChoice = v.strictObject({
  call: v.strictObject({
    microphone: choice,
    camera: choice,
    share: choice,
    chat: choice,
    people: choice,
    hand: choice,
    fullScreen: choice,
    talk: choice,
  }),
  global: v.strictObject({
    microphone: globalChoice,
    camera: globalChoice,
    talk: globalChoice,
    answer: v.optional(globalChoice, ringDefaults.answer),
    decline: v.optional(globalChoice, ringDefaults.decline),
  }),
  /** The play button of a headset or keyboard mutes while a call goes on. */
  headset: v.boolean(),
});
export type KeyChoice = v.InferOutput<typeof keyChoice>;

export const defaultKeys: KeyChoice = {
  call: {
    microphone: 'M',
    camera: 'V',
    share: 'S',
    chat: 'C',
    people: 'P',
    hand: 'H',
    fullScreen: 'F',
    talk: 'Space',
  },
  global: { microphone: 'CommandOrControl+Shift+M', camera: null, talk: null, ...ringDefaults },
  headset: false,
};

const grip = v.picklist(['none', 'waiting', 'held', 'refused']);

/** How each key of the whole computer stands: none chosen, asked for when a call begins or rings, ours, or somebody else's. */
export const globalKeys = v.object({
  microphone: grip,
  camera: grip,
  talk: grip,
  headset: grip,
  answer: grip,
  decline: grip,
  /** Asked for now so that the person can try them; they do nothing but show that they arrive. */
  isTrying: v.boolean(),
});
export type GlobalKeys = v.InferOutput<typeof globalKeys>;
export type GlobalName = Exclude<keyof GlobalKeys, 'isTrying'>;

export const globalName = v.picklist(['microphone', 'camera', 'talk', 'headset', 'answer', 'decline']);

/** What a page knows of a key that was pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** By what is printed on it where that is a plain letter or digit, else by where it is: a Greek keyboard has an M too. */
function keyOf({ key, code }: KeyPress): string | null {
  const printed = named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (keyNames.test(printed)) return printed;
  const placed = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  return key.length === 1 && placed !== undefined ? placed : null;
}

/** The combination that is pressed; null while only modifiers are, and for keys that are needed otherwise, such as Tab. */
export function comboOf(press: KeyPress): string | null {
  const key = keyOf(press);
  if (key === null) return null;
  const held = [
    ...(press.ctrlKey ? ['Control'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
    ...(press.metaKey ? ['Meta'] : []),
  ];
  return [...held, key].join('+');
}

export type KeySystem = 'linux' | 'darwin' | 'win32' | 'other';

/** One way to write each combination on a system, so that two can be compared. */
export function plainCombo(combo: string, system: KeySystem): string {
  const { held, key } = partsOf(combo);
  const command = system === 'darwin' ? 'Meta' : 'Control';
  const real = new Set(held.map((part) => (part === 'CommandOrControl' ? command : part)));
  return [...modifiers.filter((modifier) => real.has(modifier)), key].join('+');
}

export const isSameCombo = (one: string, other: string, system: KeySystem): boolean =>
  plainCombo(one, system) === plainCombo(other, system);

/** Taken by Parley itself: search, the services side by side, and full screen. */
const reserved = [
  'CommandOrControl+F',
  'CommandOrControl+K',
  'CommandOrControl+1',
  'CommandOrControl+2',
  'CommandOrControl+3',
  'CommandOrControl+4',
  'F11',
];

export type KeyPlace =
  | { readonly where: 'call'; readonly action: CallAction }
  | { readonly where: 'global'; readonly action: GlobalAction };

export type KeyProblem =
  /** Every letter typed anywhere would be ours. */
  | { readonly is: 'needs-modifier' }
  | { readonly is: 'reserved' }
  | { readonly is: 'same'; readonly as: KeyPlace };

const isPlace = (one: KeyPlace, other: KeyPlace): boolean =>
  one.where === other.where && one.action === other.action;

const placesIn = ({ call, global }: KeyChoice): (readonly [KeyPlace, string | null])[] => [
  ...callActions.map((action) => [{ where: 'call', action }, call[action]] as const),
  ...[...globalActions, ...ringActions].map(
    (action) => [{ where: 'global', action }, global[action]] as const,
  ),
];

/** Why this combination cannot be chosen here; null where it can. */
export function keyProblem(
  combo: string,
  place: KeyPlace,
  keys: KeyChoice,
  system: KeySystem,
): KeyProblem | null {
  if (place.where === 'global' && takesTyping(combo)) return { is: 'needs-modifier' };
  if (reserved.some((taken) => isSameCombo(taken, combo, system))) return { is: 'reserved' };
  const twin = placesIn(keys).find(
    ([other, taken]) => !isPlace(other, place) && taken !== null && isSameCombo(taken, combo, system),
  );
  return twin ? { is: 'same', as: twin[0] } : null;
}
