import { texts } from './texts.ts';

export const languageSettingTexts = texts('languageSetting', {
  language: 'Language',
  system: 'System',
});
