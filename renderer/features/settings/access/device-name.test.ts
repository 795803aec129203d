import { afterEach, describe, expect, it } from 'vitest';
import { fetchGerman } from '../../../../src/texts/fetch-german.ts';
import { speak } from '../../../../src/texts/language.ts';
import { browserName } from '../../../platform/page/browser-name.ts';
import { shownDeviceName } from './device-name.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const agents = [
  `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/156.0.0.0 Safari/537.36`,
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36 Edg/156.0`,
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36 OPR/140.0`,
  'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.0 Safari/605.1.15`,
  'something else on an iPhone',
];

afterEach(() => speak('en', 'en', fetchGerman));

describe('the name of a device', () => {
  it('that a browser gave itself is read in one’s own language, whatever was spoken there', async () => {
    const english = agents.map(browserName);
    await speak('de', 'de', fetchGerman);
    const german = agents.map(browserName);
    expect(german).not.toEqual(english);
    expect(english.map(shownDeviceName)).toEqual(german);
    await speak('en', 'en', fetchGerman);
    expect(german.map(shownDeviceName)).toEqual(english);
  });

  it.each(['Laptop', 'Firefox on the roof', 'My Chrome on Linux', 'Browser'])(
    'that a person gave it stays: %s',
    async (name) => {
      await speak('de', 'de', fetchGerman);
      expect(shownDeviceName(name)).toBe(name);
    },
  );
});
