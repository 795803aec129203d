import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import { defaultSettings, settings, type Settings, type SettingsPatch } from './settings.ts';

/** Who one is, what is plugged in here, and what was said once: of no use on another computer, or not to be handed on. */
const personal = [
  'profile',
  'admission',
  'availability',
  'untilMs',
  'chosenMs',
  'devices',
  'deviceSets',
  'closeNoticeShown',
  'firstStepsRead',
] as const;

const portable = v.partial(v.omit(settings, personal));
const settingsFile = v.object({ parleySettings: v.literal(1), settings: portable });
const maxChars = 64 * 1024;

const isPersonal = (name: string): boolean => personal.some((kept) => kept === name);

export const portableOf = (all: Settings): SettingsPatch =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !isPersonal(name)));

/** The settings as a file that another computer can take. */
export const writeSettingsFile = (all: Settings): string =>
  `${JSON.stringify({ parleySettings: 1, settings: portableOf(all) }, null, 2)}\n`;

/** Whole or not at all: a file in which one setting is wrong is not what it says it is. */
export function readSettingsFile(text: string): Result<SettingsPatch, 'not-settings'> {
  if (text.length > maxChars) return fail('not-settings');
  try {
    const parsed = v.safeParse(settingsFile, JSON.parse(text));
    return parsed.success ? ok(parsed.output.settings) : fail('not-settings');
  } catch {
    return fail('not-settings');
  }
}

/** As on the first day, and still oneself. */
export const usualSettings: SettingsPatch = portableOf(defaultSettings);
