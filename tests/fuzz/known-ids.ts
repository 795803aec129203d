import type { Known } from './make-input.ts';

/** Where an id that stands in a field of this name may be used again. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  room: ['room'],
  user: ['user', 'with', 'from', 'by', 'users', 'members', 'mentions'],
  message: ['message', 'replyTo', 'cursor', 'messages'],
  call: ['call'],
  visit: ['visit', 'to'],
  device: ['device'],
  file: ['file', 'files'],
  invite: ['invite'],
  token: ['token'],
  code: ['code'],
};

/** Everything that was ever said to anybody: also what the one who uses it must not know. */
export function createKnownIds(): { readonly known: Known; learn(data: unknown): void } {
  const byField = new Map<string, string[]>();
  const seen = new Set<string>();
  const learnOne = (name: string, value: string): void => {
    if (seen.has(value)) return;
    seen.add(value);
    for (const field of kinds[name] ?? []) byField.set(field, [...(byField.get(field) ?? []), value]);
  };
  const learn = (data: unknown): void => {
    if (typeof data !== 'object' || data === null) return;
    for (const [name, value] of Object.entries(data)) {
      if (typeof value === 'string' && name in kinds) learnOne(name, value);
      else learn(value);
    }
  };
  return { known: (field) => byField.get(field) ?? [], learn };
}
