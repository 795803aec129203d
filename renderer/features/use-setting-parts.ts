import { accessTexts } from '../../src/texts/access.ts';
import { computerSettingsTexts } from '../../src/texts/computer-settings.ts';
import { connectionTexts } from '../../src/texts/connection.ts';
import { diagnosticsTexts } from '../../src/texts/diagnostics.ts';
import { deviceSettingsTexts } from '../../src/texts/device-settings.ts';
import { keySettingsTexts } from '../../src/texts/key-settings.ts';
import { ownDataTexts } from '../../src/texts/own-data.ts';
import { settingsTexts } from '../../src/texts/settings.ts';
import { updatesTexts } from '../../src/texts/updates.ts';
import type { ServiceConnection } from '../platform/service/service-client.ts';
import { managesAccess } from '../stores/access-model.ts';
import type { SettingsPart } from '../stores/app-model.ts';
import { useSelected } from '../stores/use-observable.ts';
import { useModel } from './model-context.ts';

export interface SettingPart {
  readonly part: SettingsPart;
  readonly title: string;
  /** Of this service alone; the rest counts on the whole computer. */
  readonly isOfService?: boolean;
}

/** The line broke and is being mended. A new link is shown once: it stays on the screen meanwhile. */
const isComingBack = (connection: ServiceConnection): boolean =>
  connection.state === 'waiting' || (connection.state === 'connecting' && connection.attempt > 0);

/** What there is to set, in the order of the screen. What the service knows of people is there while it is. */
export function useSettingParts(): { readonly parts: readonly SettingPart[]; readonly manages: boolean } {
  const { desktop, session, access } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isOnItsWay = useSelected(session, (s) => isComingBack(s.connection));
  const role = useSelected(access.state, (a) => a.role);
  const manages = isOnline && managesAccess(role);
  const invites = (isOnline || isOnItsWay) && role !== null && role !== 'guest';
  const all: readonly (SettingPart & { readonly isThere?: boolean })[] = [
    { part: 'you', isOfService: true, title: settingsTexts.profile },
    {
      part: 'service',
      isOfService: true,
      title: settingsTexts.service,
      isThere: desktop.hosting !== null || manages,
    },
    { part: 'people', isOfService: true, title: accessTexts.people, isThere: manages },
    { part: 'invites', isOfService: true, title: accessTexts.invites, isThere: invites },
    { part: 'devices', isOfService: true, title: accessTexts.devices, isThere: isOnline },
    { part: 'data', isOfService: true, title: ownDataTexts.title },
    { part: 'sound', title: deviceSettingsTexts.title },
    { part: 'keys', title: keySettingsTexts.title },
    { part: 'network', title: connectionTexts.title },
    { part: 'look', title: settingsTexts.look },
    { part: 'computer', title: computerSettingsTexts.title },
    { part: 'updates', title: updatesTexts.title, isThere: desktop.updates !== null },
    { part: 'diagnostics', title: diagnosticsTexts.title, isThere: desktop.diagnostics !== null },
    { part: 'about', title: settingsTexts.about },
  ];
  return { parts: all.filter(({ isThere }) => isThere ?? true), manages };
}
