import { devicesTexts } from '../../../../src/texts/devices.ts';

/** As a browser names itself (renderer/platform/page/browser-name.ts), in the language that was spoken there. */
const namedByItself =
  /^(Edge|Opera|Firefox|Chrome|Safari|Browser) (?:on|auf) (Android|iOS|Windows|macOS|Linux)$/;

/** A device as it is called in the language of who reads; what a person called it stays. */
export function shownDeviceName(name: string): string {
  const [, browser, system] = namedByItself.exec(name) ?? [];
  return browser === undefined || system === undefined ? name : devicesTexts.browserOn(browser, system);
}
