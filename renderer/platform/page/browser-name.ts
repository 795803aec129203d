import { devicesTexts } from '../../../src/texts/devices.ts';

const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const find = (table: typeof browsers, userAgent: string): string | undefined =>
  table.find(([sign]) => sign.test(userAgent))?.[1];

/** What a person calls this browser in a list of their devices. */
export function browserName(userAgent: string): string {
  const system = find(systems, userAgent);
  const browser = find(browsers, userAgent) ?? devicesTexts.browser;
  return system ? devicesTexts.browserOn(browser, system) : browser;
}
