import { useState } from 'preact/hooks';
import type { SettingsPatch } from '../../../src/bridge/settings.ts';
import { serviceLineTexts as words } from '../../../src/texts/service-line.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/feedback.tsx';
import { Logo } from '../../ui/logo.tsx';
import { JoinForm } from '../join-form.tsx';
import { useModel } from '../model-context.ts';
import './hosting-off.css';

/** The person hosts nothing and joined nothing: what is kept, and the two ways on. */
export function HostingOff() {
  const { desktop } = useModel();
  const profile = useSelected(desktop.settings, (s) => s.profile);
  const [isJoining, setIsJoining] = useState(false);
  const [failed, setFailed] = useState(false);
  if (profile?.service.mode !== 'host') return null;
  const { service } = profile;
  const save = (patch: SettingsPatch): void =>
    void desktop.changeSettings(patch).catch(() => setFailed(true));

  return (
    <Empty title={words.hosting.off.text} art={<Logo size={64} />}>
      <p>{words.hosting.off.more}</p>
      <div class="hosting-off-ways">
        <Button
          kind="primary"
          // For this computer alone: whom it is opened to is a choice of its own.
          onClick={() => save({ profile: { ...profile, service: { ...service, reach: 'this-computer' } } })}
        >
          {words.turnOn}
        </Button>
        {!isJoining && (
          <Button icon="network" onClick={() => setIsJoining(true)}>
            {words.joinService}
          </Button>
        )}
      </div>
      {isJoining && (
        <JoinForm
          joined=""
          onJoin={({ service, admission }) => save({ profile: { ...profile, service }, admission })}
        />
      )}
      {failed && <p role="alert">{words.saveFailed}</p>}
    </Empty>
  );
}
