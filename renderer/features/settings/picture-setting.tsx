import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { settingsTexts } from '../../../src/texts/settings.ts';
import type { OwnPictureOutcome } from '../../stores/pictures-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { usePictureOf } from '../../ui/avatar-pictures.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import { pictureProblem } from './picture-problem.ts';
import { useFeedback } from './use-save.tsx';
import './picture-setting.css';

/** What one looks like to others: chosen, or let go over the circle. */
export function PictureSetting() {
  const { desktop, session, pictures } = useModel();
  const name = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const self = useSelected(session, (s) => s.self) ?? name;
  const hasPicture = usePictureOf(self) !== undefined;
  const [isSaving, setSaving] = useState(false);
  const { told, feedback } = useFeedback();
  const settle = (outcome: Promise<OwnPictureOutcome>): void => {
    setSaving(true);
    void outcome.then((came) => {
      setSaving(false);
      told(pictureProblem(came));
    });
  };
  return (
    <div class="picture-setting" role="group" aria-label={settingsTexts.picture}>
      <span class="field-label">{settingsTexts.picture}</span>
      <DropPlace onFile={(file) => settle(pictures.choose(file))}>
        <Avatar id={self} name={name} size={96} />
        <div class="picture-setting-ways">
          <ChooseButton isSaving={isSaving} onFile={(file) => settle(pictures.choose(file))} />
          {hasPicture && (
            <Button kind="quiet" disabled={isSaving} onClick={() => settle(pictures.remove())}>
              {settingsTexts.removePicture}
            </Button>
          )}
        </div>
      </DropPlace>
      <p class="field-note">{settingsTexts.pictureHint}</p>
      {feedback}
    </div>
  );
}

function ChooseButton({ isSaving, onFile }: { isSaving: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file can then be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button disabled={isSaving} onClick={() => input.current?.click()}>
        {isSaving ? settingsTexts.savingPicture : settingsTexts.choosePicture}
      </Button>
    </>
  );
}

interface DropPlaceProps {
  readonly onFile: (file: File) => void;
  readonly children: ComponentChildren;
}

function DropPlace({ onFile, children }: DropPlaceProps) {
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      class={classNames('picture-setting-place', isOver && 'picture-setting-place--over')}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) onFile(file);
      }}
    >
      {children}
    </div>
  );
}
