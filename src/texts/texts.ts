/** Texts as another language has to have them: the same places, and the same facts put in. */
export type SameTexts<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => SameTexts<Said>
    : { readonly [Place in keyof T]: SameTexts<T[Place]> };

/** What stands for the English texts of a part; undefined leaves them English. */
export type Translate = (part: string, english: object) => object | undefined;

interface Part {
  readonly english: object;
  readonly spoken: object;
}

const parts = new Map<string, Part>();
let translate: Translate = () => undefined;

const say = (name: string, { english, spoken }: Part): void => {
  Object.assign(spoken, english, translate(name, english));
};

/**
 * The English texts of one part of the app, which are the source of all others. What comes back speaks the language that was chosen, whether that
 * was before or comes later: so it is read when something is said, never kept.
 */
export function texts<const English extends object>(name: string, english: English): SameTexts<English> {
  const part = { english, spoken: {} };
  parts.set(name, part);
  say(name, part);
  return part.spoken as SameTexts<English>;
}

export function sayAllBy(next: Translate): void {
  translate = next;
  for (const [name, part] of parts) say(name, part);
}

/** Of what was fetched until now. */
export const partNames = (): readonly string[] => [...parts.keys()];
