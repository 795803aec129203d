import { useState } from 'preact/hooks';
import { hostHere, type ServiceChoice } from '../../../src/bridge/settings.ts';
import { settingsTexts } from '../../../src/texts/settings.ts';
import type { Desktop } from '../../platform/desktop/desktop.ts';
import { endCalls } from '../../stores/end-calls.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Banner } from '../../ui/feedback.tsx';
import { ChoiceCards } from '../../ui/choices.tsx';
import { JoinForm } from '../join-form.tsx';
import { useLeaveCallFirst } from '../leave-call-first.tsx';
import { joiningTexts } from '../../../src/texts/joining.ts';
import { useModel } from '../model-context.ts';
import { twinOf, useProfiles } from '../use-profiles.ts';
import { HostSettings } from './host-settings.tsx';
import { useSave } from './use-save.tsx';

/** Hosting changes at once; joining only when there is an address to join. */
export function ServiceSettings({ hosting }: { hosting: NonNullable<Desktop['hosting']> }) {
  const { desktop, call } = useModel();
  const profiles = useProfiles();
  const { hostedBy } = profiles;
  const [twin, setTwin] = useState<string | null>(null);
  const profile = useSelected(desktop.settings, (s) => s.profile);
  const { save, feedback } = useSave();
  const { leaveCallFirst, question } = useLeaveCallFirst();
  const leave = (goOn: () => void): void =>
    leaveCallFirst(() => {
      endCalls(call);
      goOn();
    });
  const [mode, setMode] = useState(profile?.service.mode ?? 'host');
  if (!profile) return null;

  const { service } = profile;
  const saveService = (service: ServiceChoice): void => save({ profile: { ...profile, service } });
  const host = (): void => {
    setMode('host');
    saveService(hostHere);
  };
  return (
    <>
      <ChoiceCards
        label={settingsTexts.place}
        chosen={mode}
        onChoose={(mode) => {
          if (mode === 'host' && service.mode !== 'host') leave(host);
          else setMode(mode);
        }}
        choices={[
          {
            value: 'host',
            isThere: hostedBy === null,
            label: settingsTexts.host,
            hint: settingsTexts.hostHint,
            icon: 'computer',
            more: service.mode === 'host' && (
              <HostSettings
                service={service}
                hosting={hosting}
                onChange={(next) =>
                  next.reach === 'off' ? leave(() => saveService(next)) : saveService(next)
                }
              />
            ),
          },
          {
            value: 'join',
            label: settingsTexts.join,
            hint: settingsTexts.joinHint,
            icon: 'network',
            more: (
              <JoinForm
                joined={service.mode === 'join' ? service.address : ''}
                onJoin={({ service, admission }) => {
                  const known = twinOf(profiles, service);
                  setTwin(known?.name ?? null);
                  if (!known) leave(() => save({ profile: { ...profile, service }, admission }));
                }}
              />
            ),
          },
        ]}
      />
      {hostedBy !== null && <p class="field-note">{joiningTexts.hostedHere(hostedBy)}</p>}
      {twin !== null && <Banner tone="problem">{joiningTexts.twin(twin)}</Banner>}
      {feedback}
      {question}
    </>
  );
}
