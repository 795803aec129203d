import type { ComponentChildren } from 'preact';
import { comboWords } from '../../../src/bridge/key-words.ts';
import { firstStepsTexts } from '../../../src/texts/first-steps.ts';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import './first-steps.css';

/** What to know in the beginning, where there is nothing else to see, until the person has read it. It asks nothing and stands in no way. */
export function FirstSteps() {
  const { desktop, openHelp, openSettings, notify } = useModel();
  const isRead = useSelected(desktop.settings, (s) => s.firstStepsRead);
  if (isRead) return null;
  const { platform } = desktop.info;
  const done = (): void => {
    desktop.changeSettings({ firstStepsRead: true }).catch(() => notify('problem', settingsTexts.notSaved));
  };
  return (
    <aside class="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title" class="first-steps-title">
        {firstStepsTexts.title}
      </h2>
      <ul class="first-steps-list">
        <Step icon="camera" text={firstStepsTexts.devices}>
          <Button kind="quiet" size="small" onClick={() => openSettings('sound')}>
            {firstStepsTexts.tryDevices}
          </Button>
        </Step>
        <Step
          icon="search"
          text={`${firstStepsTexts.everywhere(comboWords('CommandOrControl+K', platform))} ${firstStepsTexts.helps}`}
        >
          <Button kind="quiet" size="small" onClick={() => openHelp()}>
            {firstStepsTexts.openGuide}
          </Button>
        </Step>
        {desktop.loginStart && (
          <Step icon="bell" text={firstStepsTexts.stays}>
            <Button kind="quiet" size="small" onClick={() => openSettings('computer')}>
              {firstStepsTexts.atLogin}
            </Button>
          </Step>
        )}
      </ul>
      <Button size="small" onClick={done}>
        {firstStepsTexts.done}
      </Button>
    </aside>
  );
}

interface StepProps {
  readonly icon: IconName;
  readonly text: string;
  readonly children: ComponentChildren;
}

function Step({ icon, text, children }: StepProps) {
  return (
    <li class="first-step">
      <Icon name={icon} />
      <div class="first-step-text">
        <p>{text}</p>
        {children}
      </div>
    </li>
  );
}
