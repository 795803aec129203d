import type { updatesTexts } from '../updates.ts';

export const updates: typeof updatesTexts = {
  title: 'Updates',
  channel: 'Welche Versionen',
  channels: { stable: 'Fertige', beta: 'Auch frühe', off: 'Keine' },
  hints: {
    stable: 'Parley sucht selbst nach einer neueren Version und ändert nie etwas während eines Gesprächs.',
    beta: 'Frühe Versionen kommen eher und können Fehler haben. Kehrst du zu den fertigen zurück, behältst du deine, bis eine fertige neuer ist.',
    off: 'Parley sucht nicht. Du erfährst dann auch nichts von behobenen Sicherheitslücken.',
  },
  lookNow: 'Jetzt suchen',
  restart: 'Für Update neu starten',
  notInCall: 'Parley lässt sich neu starten, wenn das Gespräch vorbei ist.',
  notes: (version) => `Neu in ${version}`,

  off: {
    checkout: 'Dieses Parley wurde aus seinen Quellen gestartet. Hol neuere, um es zu erneuern.',
    'package-manager': 'Die Paketverwaltung deines Systems hält dieses Parley aktuell.',
    folder:
      'Dieses Parley wurde nicht installiert: Es läuft aus einem Ordner. Leg ein neueres an seine Stelle, um es zu erneuern (auf einem Mac verschiebe es zuerst nach „Programme“).',
    'no-source':
      'Diese Version weiß nicht, wo sie nach Updates suchen soll. Frag nach einer neueren, wo du sie bekommen hast.',
    company: 'Deine Firma hält dieses Parley aktuell.',
    chosen: 'Parley sucht nicht nach Updates.',
  },
  problems: {
    unreachable:
      'Die Quelle der Updates war nicht erreichbar, oder die Verbindung ist abgebrochen. Parley versucht es von selbst wieder; bleibt es so, prüfe deine Verbindung.',
    untrusted:
      'Was angeboten wurde, trägt nicht die Signatur derer, die dieses Parley gebaut haben; nichts wurde übernommen. Bleibt es so, hol dir ein neueres, wo du dieses bekommen hast.',
    damaged: 'Was ankam, ist nicht die gemeinte Datei und wurde verworfen. Versuch es später noch einmal.',
    'disk-full': 'Auf diesem Datenträger ist kein Platz dafür. Schaff Platz und such noch einmal.',
    'not-writable':
      'Parley darf nicht schreiben, wo es liegt. Verschiebe seine Datei in einen eigenen Ordner oder frag die Person, die diesen Computer verwaltet.',
    'did-not-start':
      'Es ist auf diesem Computer nicht gestartet; die Version davor wurde zurückgeholt. Eine spätere wird wieder übernommen.',
    unknown:
      'Das hat nicht geklappt. Parley versucht es von selbst wieder; was nicht stimmte, steht im Protokoll.',
  },
  notLookedYet: 'Parley sucht kurz nach dem Start.',
  nothingNewer: (when) => `Es gibt nichts Neueres. Zuletzt gesucht: ${when}.`,
  looking: 'Wird gesucht…',
  found: (version) => `${version} ist da. Es wird geladen, wenn das Gespräch vorbei ist.`,
  fetching: (version, percent) => `${version} wird geladen: ${percent} %.`,
  ready: (version) => `${version} ist bereit. Beim Neustart wird es installiert.`,
  problemOf: (version, problem) => `${version}: ${problem}`,
};
