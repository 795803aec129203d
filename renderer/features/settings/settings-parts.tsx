import type { ComponentChildren } from 'preact';
import { accessTexts } from '../../../src/texts/access.ts';
import { computerSettingsTexts } from '../../../src/texts/computer-settings.ts';
import { connectionTexts } from '../../../src/texts/connection.ts';
import { helpTexts } from '../../../src/texts/help.ts';
import { keySettingsTexts } from '../../../src/texts/key-settings.ts';
import { ownDataTexts } from '../../../src/texts/own-data.ts';
import { updatesTexts } from '../../../src/texts/updates.ts';
import { deviceSettingsTexts } from '../../../src/texts/device-settings.ts';
import { settingsTexts } from '../../../src/texts/settings.ts';
import type { ServiceConnection } from '../../platform/service-client.ts';
import { managesAccess } from '../../stores/access-model.ts';
import type { SettingsPart } from '../../stores/app-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/choices.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useModel } from '../model-context.ts';
import { DevicesSection } from './access/devices-section.tsx';
import { InvitesSection } from './access/invites-section.tsx';
import { PeopleSection } from './access/people-section.tsx';
import { CallSettings } from './calls/call-settings.tsx';
import { ComputerSection } from './computer/computer-section.tsx';
import { ConnectionSection } from './connection/connection-section.tsx';
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

interface Part {
  readonly part: SettingsPart;
  readonly title: string;
  /** Of this service alone; the rest counts on the whole computer. */
  readonly isOfService?: boolean;
  readonly isThere?: boolean;
  readonly content: ComponentChildren;
}

/** The line broke and is being mended. A new link is shown once: it stays on the screen meanwhile. */
const isComingBack = (connection: ServiceConnection): boolean =>
  connection.state === 'waiting' || (connection.state === 'connecting' && connection.attempt > 0);

/** What there is to set, in the order of the screen. What the service knows of people is there while it is. */
export function useParts(): readonly Part[] {
  const { desktop, session, access } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isOnItsWay = useSelected(session, (s) => isComingBack(s.connection));
  const role = useSelected(access.state, (a) => a.role);
  const manages = isOnline && managesAccess(role);
  const all: readonly Part[] = [
    {
      part: 'you',
      isOfService: true,
      title: settingsTexts.profile,
      content: (
        <>
          <NameSetting />
          <PictureSetting />
        </>
      ),
    },
    {
      part: 'service',
      isOfService: true,
      title: settingsTexts.service,
      isThere: desktop.hosting !== null || manages,
      content: (
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
    },
    {
      part: 'people',
      isOfService: true,
      title: accessTexts.people,
      isThere: manages,
      content: <PeopleSection />,
    },
    {
      part: 'invites',
      isOfService: true,
      title: accessTexts.invites,
      isThere: (isOnline || isOnItsWay) && role !== null && role !== 'guest',
      content: <InvitesSection />,
    },
    {
      part: 'devices',
      isOfService: true,
      title: accessTexts.devices,
      isThere: isOnline,
      content: <DevicesSection />,
    },
    { part: 'data', isOfService: true, title: ownDataTexts.title, content: <OwnDataSection /> },
    {
      part: 'sound',
      title: deviceSettingsTexts.title,
      content: (
        <>
          <DeviceSettings />
          <CallSettings />
        </>
      ),
    },
    {
      part: 'keys',
      title: keySettingsTexts.title,
      content: <KeysSection />,
    },
    { part: 'network', title: connectionTexts.title, content: <ConnectionSection /> },
    {
      part: 'look',
      title: settingsTexts.look,
      content: (
        <>
          <Managed of="theme">
            <ThemeSetting />
          </Managed>
          <Managed of="language">
            <LanguageSetting />
          </Managed>
        </>
      ),
    },
    { part: 'computer', title: computerSettingsTexts.title, content: <ComputerSection /> },
    {
      part: 'updates',
      title: updatesTexts.title,
      isThere: desktop.updates !== null,
      content: desktop.updates && <UpdatesSection updates={desktop.updates} />,
    },
    { part: 'about', title: settingsTexts.about, content: <About /> },
  ];
  return all.filter(({ isThere }) => isThere ?? true);
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
    <>
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
    </>
  );
}
