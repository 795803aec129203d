import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ServiceConnection } from '../../platform/service-client.ts';
import { managesAccess } from '../../stores/access-model.ts';
import type { SettingsPart } from '../../stores/app-model.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { Segments } from '../../ui/choices.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useModel } from '../model-context.ts';
import { DevicesSection } from './access/devices-section.tsx';
import { InvitesSection } from './access/invites-section.tsx';
import { PeopleSection } from './access/people-section.tsx';
import { words as accessWords } from './access/words.ts';
import { CallSettings } from './calls/call-settings.tsx';
import { ConnectionSection } from './connection/connection-section.tsx';
import { words as connectionWords } from './connection/words.ts';
import { DeviceSettings } from './device-settings.tsx';
import { NameSetting } from './name-setting.tsx';
import { OwnDataSection } from './own-data/own-data-section.tsx';
import { words as ownDataWords } from './own-data/words.ts';
import { ServiceName } from './service-name.tsx';
import { ServiceSettings } from './service-settings.tsx';
import { SettingsNav, useCurrentPart } from './settings-nav.tsx';
import { useSave } from './use-save.tsx';
import { words } from './words.ts';
import './settings-screen.css';

interface Part {
  readonly part: SettingsPart;
  readonly title: string;
  readonly isThere?: boolean;
  readonly content: ComponentChildren;
}

/** The line broke and is being mended. A new link is shown once: it stays on the screen meanwhile. */
const isComingBack = (connection: ServiceConnection): boolean =>
  connection.state === 'waiting' || (connection.state === 'connecting' && connection.attempt > 0);

/** What there is to set, in the order of the screen. What the service knows of people is there while it is. */
function useParts(): readonly Part[] {
  const { desktop, session, access } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isOnItsWay = useSelected(session, (s) => isComingBack(s.connection));
  const role = useSelected(access.state, (a) => a.role);
  const manages = isOnline && managesAccess(role);
  const all: readonly Part[] = [
    { part: 'you', title: words.profile, content: <NameSetting /> },
    {
      part: 'service',
      title: words.service,
      isThere: desktop.hosting !== null || manages,
      content: (
        <>
          {desktop.hosting && <ServiceSettings hosting={desktop.hosting} />}
          {manages && <ServiceName />}
        </>
      ),
    },
    {
      part: 'people',
      title: accessWords.people,
      isThere: manages,
      content: <PeopleSection />,
    },
    {
      part: 'invites',
      title: accessWords.invites,
      isThere: (isOnline || isOnItsWay) && role !== null && role !== 'guest',
      content: <InvitesSection />,
    },
    { part: 'devices', title: accessWords.devices, isThere: isOnline, content: <DevicesSection /> },
    { part: 'data', title: ownDataWords.title, content: <OwnDataSection /> },
    {
      part: 'sound',
      title: words.devices,
      content: (
        <>
          <DeviceSettings />
          <CallSettings />
        </>
      ),
    },
    { part: 'network', title: connectionWords.title, content: <ConnectionSection /> },
    { part: 'look', title: words.look, content: <ThemeSetting /> },
    { part: 'about', title: words.about, content: <About /> },
  ];
  return all.filter(({ isThere }) => isThere ?? true);
}

/** Everything is saved when it is changed; there is nothing to confirm at the end. */
export function SettingsScreen() {
  const { closeSettings, desktop, settingsPart } = useModel();
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const parts = useParts();
  const { current, scrolled, go } = useCurrentPart(scroll);
  const wanted = useObservable(settingsPart);
  useEffect(() => {
    if (wanted === null) heading.current?.focus();
    else go(wanted);
  }, [wanted]);
  const { brokenSettings } = desktop.info;

  return (
    <section
      class="settings"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeSettings();
      }}
    >
      <header class="settings-header">
        <h2 ref={heading} class="settings-title" tabIndex={-1}>
          {words.title}
        </h2>
        <IconButton icon="close" label={words.close} tip="below" tipAlign="end" onClick={closeSettings} />
      </header>
      <div class="settings-main">
        <SettingsNav parts={parts} current={current} onGo={go} />
        <div ref={scroll} class="settings-scroll scrolls" onScroll={scrolled}>
          <div class="settings-body">
            {brokenSettings !== null && <Banner tone="waiting">{words.broken(brokenSettings)}</Banner>}
            {parts.map(({ part, title, content }) => (
              <section key={part} class="settings-section" data-part={part}>
                <h3 class="settings-section-title" tabIndex={-1}>
                  {title}
                </h3>
                <div class="settings-section-body">{content}</div>
              </section>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

function About() {
  const { desktop } = useModel();
  return (
    <p class="settings-about">
      <Logo size={32} />
      <span class="selectable">{words.version(desktop.info.version)}</span>
    </p>
  );
}

function ThemeSetting() {
  const { desktop } = useModel();
  const theme = useSelected(desktop.settings, (s) => s.theme);
  const { save, feedback } = useSave();
  return (
    <>
      <Segments
        label={words.theme}
        chosen={theme}
        onChoose={(theme) => save({ theme })}
        choices={[
          { value: 'system', label: words.themes.system },
          { value: 'light', label: words.themes.light },
          { value: 'dark', label: words.themes.dark },
        ]}
      />
      {feedback}
    </>
  );
}
