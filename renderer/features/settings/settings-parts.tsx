import type { ComponentChildren } from 'preact';
import { helpTexts } from '../../../src/texts/help.ts';
import { settingsTexts } from '../../../src/texts/settings.ts';
import type { SettingsPart } from '../../stores/app-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/choices.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useModel } from '../model-context.ts';
import { useSettingParts, type SettingPart } from '../use-setting-parts.ts';
import { DevicesSection } from './access/devices-section.tsx';
import { InvitesSection } from './access/invites-section.tsx';
import { PeopleSection } from './access/people-section.tsx';
import { CallSettings } from './calls/call-settings.tsx';
import { ComputerSection } from './computer/computer-section.tsx';
import { ConnectionSection } from './connection/connection-section.tsx';
import { DiagnosticsSection } from './diagnostics/diagnostics-section.tsx';
import { DeviceSettings } from './devices/device-settings.tsx';
import { KeysSection } from './keys/keys-section.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { Managed } from './managed.tsx';
import { NameSetting } from './name-setting.tsx';
import { OwnAdmission } from './own-admission.tsx';
import { OwnDataSection } from './own-data/own-data-section.tsx';
import { PictureSetting } from './picture-setting.tsx';
import { ProfileSettings } from './profile-settings.tsx';
import { ServiceName } from './service-name.tsx';
import { ServiceSettings } from './service-settings.tsx';
import { UpdatesSection } from './updates/updates-section.tsx';
import { useSave } from './use-save.tsx';

interface Part extends SettingPart {
  readonly content: ComponentChildren;
}

/** What there is to set, with the controls of each part. */
export function useParts(): readonly Part[] {
  const { desktop } = useModel();
  const { parts, manages } = useSettingParts();
  const contents: Readonly<Record<SettingsPart, () => ComponentChildren>> = {
    you: () => (
      <>
        <NameSetting />
        <PictureSetting />
      </>
    ),
    service: () => (
      <>
        {desktop.hosting && (
          <Managed of="service">
            <ServiceSettings hosting={desktop.hosting} />
          </Managed>
        )}
        <OwnAdmission />
        {manages && <ServiceName />}
        <ProfileSettings />
      </>
    ),
    people: () => <PeopleSection />,
    invites: () => <InvitesSection />,
    devices: () => <DevicesSection />,
    data: () => <OwnDataSection />,
    sound: () => (
      <>
        <DeviceSettings />
        <CallSettings />
      </>
    ),
    keys: () => <KeysSection />,
    network: () => <ConnectionSection />,
    look: () => (
      <>
        <Managed of="theme">
          <ThemeSetting />
        </Managed>
        <Managed of="language">
          <LanguageSetting />
        </Managed>
      </>
    ),
    computer: () => <ComputerSection />,
    updates: () => desktop.updates && <UpdatesSection updates={desktop.updates} />,
    diagnostics: () => desktop.diagnostics && <DiagnosticsSection diagnostics={desktop.diagnostics} />,
    about: () => <About />,
  };
  return parts.map((part) => ({ ...part, content: contents[part.part]() }));
}

function About() {
  const { desktop, openHelp } = useModel();
  return (
    <>
      <p class="settings-about">
        <Logo size={32} />
        <span class="selectable">{settingsTexts.version(desktop.info.version)}</span>
      </p>
      <div>
        <Button onClick={() => openHelp()}>{helpTexts.open}</Button>
      </div>
    </>
  );
}

function ThemeSetting() {
  const { desktop } = useModel();
  const theme = useSelected(desktop.settings, (s) => s.theme);
  const { save, feedback } = useSave();
  return (
    <div class="field">
      <span class="field-label" aria-hidden="true">
        {settingsTexts.theme}
      </span>
      <Segments
        label={settingsTexts.theme}
        chosen={theme}
        onChoose={(theme) => save({ theme })}
        choices={[
          { value: 'system', label: settingsTexts.themes.system },
          { value: 'light', label: settingsTexts.themes.light },
          { value: 'dark', label: settingsTexts.themes.dark },
        ]}
      />
      {feedback}
    </div>
  );
}
