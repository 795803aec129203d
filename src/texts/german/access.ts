import { sentence } from '../../base/sentence.ts';
import type { accessTexts } from '../access.ts';

export const access: typeof accessTexts = {
  remove: 'Entfernen',

  devices: 'Deine Geräte',
  devicesLead: 'Jedes Gerät hat einen eigenen Schlüssel. Ein Gerät, das du entfernst, ist sofort draußen.',
  thisDevice: 'Dieses Gerät',
  rename: 'Umbenennen',
  deviceName: 'Name des Geräts',
  deviceNameProblem: 'Gib einen Namen ein, an dem du es erkennst.',
  save: 'Speichern',
  cancel: 'Abbrechen',
  farewells: {
    other: 'Es ist sofort draußen. Um zurückzukommen, braucht es einen neuen Code von dir.',
    this: 'Dieses Gerät verlässt den Dienst sofort. Um zurückzukommen, braucht es einen Code von einem anderen deiner Geräte.',
    only: 'Das ist dein einziges Gerät. Ohne dieses Gerät bist du nicht mehr bei diesem Dienst und kommst nur mit einer neuen Einladung zurück.',
    refused:
      'Das ist das einzige Gerät des einzigen Inhabers: Niemand könnte diesen Dienst mehr verwalten. Verbinde zuerst ein weiteres Gerät oder mach jemand anderen zum Inhaber.',
  },
  online: 'Online',
  lastSeen: (when) => `Zuletzt hier: ${when}`,
  link: 'Weiteres Gerät verbinden',
  linkLead:
    'Wähle auf dem anderen Gerät „Einem Dienst beitreten“ und gib die Adresse dieses Dienstes und diesen Code ein.',
  linkCode: 'Code für das andere Gerät',
  linkUntil: (when) => `Er gilt einmal, bis ${when}.`,

  people: 'Personen',
  peopleEmpty: 'Noch ist niemand sonst hier.',
  waiting: 'Wartet auf Einlass',
  letIn: 'Einlassen',
  refuse: 'Ablehnen',
  role: (name) => sentence`Rolle von ${name}`,
  policy: 'Wer beitreten darf',
  policies: {
    invite: { label: 'Wer eine Einladung hat', hint: 'Alle brauchen einen Link oder einen Code.' },
    approval: { label: 'Wen du einlässt', hint: 'Andere dürfen anklopfen; ein Admin entscheidet.' },
    open: {
      label: 'Alle in der Nähe',
      hint: 'Alle auf diesem Computer und in seinem Netzwerk kommen als Mitglied herein.',
    },
  },

  invites: 'Einladungen',
  invitesLead: 'Ein Link öffnet diesen Dienst allen, die ihn haben. Gib ihn nur denen, die du meinst.',
  invitesEmpty: 'Noch keine Einladungen.',
  invitesOffline:
    'Du bist offline. Links lassen sich erstellen und zurücknehmen, sobald die Verbindung wieder da ist.',
  newInvite: 'Neue Einladung',
  create: 'Link erstellen',
  createAnother: 'Weiteren Link erstellen',
  label: 'Für wen (siehst nur du)',
  leadsTo: 'Er führt zu',
  wholeService: 'Dem Dienst',
  as: 'Rolle',
  expires: 'Gültig',
  lifetimes: { hour: 'Eine Stunde', day: 'Einen Tag', week: 'Eine Woche', always: 'Bis zur Rücknahme' },
  uses: 'Wie oft',
  useCounts: { once: 'Einmal', ten: 'Zehnmal', often: 'Beliebig oft' },
  inviteLink: 'Einladungslink',
  revoke: 'Zurücknehmen',
  noLabel: 'Einladung',
  into: (room) => sentence`Link zu ${room}`,
};
