import type { firstRunTexts } from '../first-run.ts';

export const firstRun: typeof firstRunTexts = {
  managedHost: 'Deine Firma hat gewählt, wo ihr euch trefft: bei einem Dienst auf diesem Computer.',
  managedAt: (address) => `Deine Firma hat gewählt, wo ihr euch trefft: ${address}`,
  title: 'Willkommen bei Parley',
  lead: 'Anrufe und Nachrichten auf einem eigenen Dienst.',
  leadHere: (host) => `Gleich trittst du dem Dienst unter ${host} bei.`,
  titleBeside: 'Dienst hinzufügen',
  leadBeside:
    'Er steht neben den anderen, mit eigenen Personen und Nachrichten. Du bist über alle erreichbar.',
  notNow: 'Nicht jetzt',
  name: 'Dein Name',
  nameHint: 'Das sehen andere, wenn du anrufst.',
  place: 'Wo ihr euch trefft',
  host: 'Auf diesem Computer betreiben',
  hostHint: 'Parley bringt seinen eigenen Dienst mit. Niemand sonst erreicht ihn, bis du es erlaubst.',
  join: 'Einem Dienst beitreten',
  joinHint: 'Jemand anderes betreibt schon einen und hat dir die Adresse oder einen Einladungslink gegeben.',
  start: 'Los geht’s',
  joinHere: 'In diesem Browser beitreten',
  openInApp: 'In der Parley-App öffnen',
  notThis: 'Diesen nicht',
  invited: 'Ein Link lädt dich zu diesem Dienst ein. Bisher wurde nichts dorthin gesendet.',
  later: 'Das alles kannst du später in den Einstellungen ändern.',
  laterName: 'Deinen Namen kannst du später in den Einstellungen ändern.',
  failed:
    'Das konnte nicht gespeichert werden. Prüfe, ob dein Datenträger Platz hat, und versuch es noch einmal.',
};
