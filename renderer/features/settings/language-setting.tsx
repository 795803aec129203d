import { languageNames, languages } from '../../../src/texts/language.ts';
import { languageSettingTexts } from '../../../src/texts/language-setting.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Segments } from '../../ui/choices.tsx';
import { useModel } from '../model-context.ts';
import { useSave } from './use-save.tsx';

export function LanguageSetting() {
  const { desktop, openSettings } = useModel();
  const language = useSelected(desktop.settings, (s) => s.language);
  const { save, feedback } = useSave();
  return (
    <div class="field">
      <span class="field-label" aria-hidden="true">
        {languageSettingTexts.language}
      </span>
      <Segments
        label={languageSettingTexts.language}
        chosen={language}
        onChoose={(chosen) => {
          // The screens are drawn anew: this one comes back to where it was.
          openSettings('look');
          save({ language: chosen });
        }}
        choices={[
          { value: 'system', label: languageSettingTexts.system },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
      />
      {feedback}
    </div>
  );
}
