import type { languageSettingTexts } from '../language-setting.ts';

export const languageSetting: typeof languageSettingTexts = {
  language: 'Sprache',
  system: 'System',
};
