import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { managesAccess } from '../../stores/access-model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { Segments } from '../../ui/choices.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useModel } from '../model-context.ts';
import { DevicesSection } from './access/devices-section.tsx';
import { InvitesSection } from './access/invites-section.tsx';
import { PeopleSection } from './access/people-section.tsx';
import { words as accessWords } from './access/words.ts';
import { DeviceSettings } from './device-settings.tsx';
import { NameSetting } from './name-setting.tsx';
import { OwnDataSection } from './own-data/own-data-section.tsx';
import { words as ownDataWords } from './own-data/words.ts';
import { ServiceSettings } from './service-settings.tsx';
import { useSave } from './use-save.tsx';
import { words } from './words.ts';
import './settings-screen.css';

/** Everything is saved when it is changed; there is nothing to confirm at the end. */
export function SettingsScreen() {
  const { closeSettings, desktop } = useModel();
  const screen = useRef<HTMLElement>(null);
  useEffect(() => screen.current?.querySelector<HTMLElement>('.settings-title')?.focus(), []);
  const { brokenSettings } = desktop.info;

  return (
    <section
      ref={screen}
      class="settings"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeSettings();
      }}
    >
      <header class="settings-header">
        <h2 class="settings-title" tabIndex={-1}>
          {words.title}
        </h2>
        <IconButton icon="close" label={words.close} tip="below" tipAlign="end" onClick={closeSettings} />
      </header>
      <div class="settings-scroll scrolls">
        <div class="settings-body">
          {brokenSettings !== null && <Banner tone="waiting">{words.broken(brokenSettings)}</Banner>}
          <Section title={words.profile}>
            <NameSetting />
          </Section>
          {desktop.hosting && (
            <Section title={words.service}>
              <ServiceSettings hosting={desktop.hosting} />
            </Section>
          )}
          <AccessSections />
          <Section title={ownDataWords.title}>
            <OwnDataSection />
          </Section>
          <Section title={words.devices}>
            <DeviceSettings />
          </Section>
          <Section title={words.look}>
            <ThemeSetting />
          </Section>
          <Section title={words.about}>
            <p class="settings-about">
              <Logo size={32} />
              <span class="selectable">{words.version(desktop.info.version)}</span>
            </p>
          </Section>
        </div>
      </div>
    </section>
  );
}

/** What the service knows of people is there while it is. */
function AccessSections() {
  const { session, access } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const role = useSelected(access.state, (a) => a.role);
  if (!isOnline) return null;
  return (
    <>
      {managesAccess(role) && (
        <Section title={accessWords.people}>
          <PeopleSection />
        </Section>
      )}
      {role !== 'guest' && (
        <Section title={accessWords.invites}>
          <InvitesSection />
        </Section>
      )}
      <Section title={accessWords.devices}>
        <DevicesSection />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="settings-section">
      <h3 class="settings-section-title">{title}</h3>
      <div class="settings-section-body">{children}</div>
    </section>
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
