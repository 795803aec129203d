import * as v from 'valibot';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { allSettings, asFirstProfile, defaultAll, type AllSettings } from '../../src/bridge/profiles.ts';

/** What lies in settings.json: the settings of the contract and the version they were written in. */
const versioned = v.looseObject({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });

/** Entry 0 turns version 1 into version 2, and so on. Add one whenever what is kept changes. */
export type Migration = (old: Record<string, unknown>) => Record<string, unknown>;
const migrations: readonly Migration[] = [asFirstProfile];

export type StoredSettings = AllSettings & { version: number };
type SettingsFault = 'not-json' | 'not-settings' | 'from-a-newer-version';

const parseJson = (text: string): Result<unknown, 'not-json'> => {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail('not-json');
  }
};

/** The text of a settings file as settings of today. */
export function readSettings(
  text: string,
  steps: readonly Migration[] = migrations,
): Result<AllSettings, SettingsFault> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const stored = v.safeParse(versioned, json.value);
  if (!stored.success) return fail('not-settings');
  const { version, ...old } = stored.output;
  if (version > steps.length + 1) return fail('from-a-newer-version');
  const today = steps.slice(version - 1).reduce<Record<string, unknown>>((data, step) => step(data), old);
  const parsed = v.safeParse(allSettings, { ...defaultAll, ...today });
  return parsed.success ? ok(parsed.output) : fail('not-settings');
}

export const toStored = (value: AllSettings): StoredSettings => ({
  ...value,
  version: migrations.length + 1,
});
