import { sentence } from '../../base/sentence.ts';
import type { joiningTexts } from '../joining.ts';

export const joining: typeof joiningTexts = {
  address: 'Adresse des Dienstes oder Einladungslink',
  addressExample: 'buero.example oder 192.168.1.20:7480',
  problems: {
    empty: 'Gib die Adresse oder den Einladungslink des Dienstes ein.',
    'not-an-address': 'Das ist keine Adresse. Versuch etwas wie buero.example oder 192.168.1.20:7480.',
    scheme: 'Eine Adresse beginnt mit https:// oder http:// oder mit dem Namen selbst.',
    plain:
      'Über diesen Computer hinaus spricht Parley nur verschlüsselt. Beginne die Adresse mit https:// oder mit dem Namen selbst.',
    password: 'Lass Name und Passwort in der Adresse weg.',
  },
  damaged:
    'Dieser Einladungslink ist nicht vollständig oder wurde unterwegs verändert. Bitte um einen neuen, wo du ihn bekommen hast.',
  hasOtherDevice: 'Ich habe Parley auf einem anderen Gerät',
  code: 'Code von deinem anderen Gerät',
  noCode:
    'Ein Code hat acht Zeichen, zum Beispiel K7QM-42XD. Dein anderes Gerät zeigt ihn in seinen Einstellungen.',
  join: 'Beitreten',
  nearby: 'In diesem Netzwerk',
  looking: 'Parley sieht sich um… Ein Dienst erscheint hier, wenn sein Betreiber es erlaubt.',
  cannotLook: 'Parley kann sich in diesem Netzwerk nicht umsehen. Gib die Adresse ein, die du bekommen hast.',
  known: (address) => `${address}, hier bist du beigetreten`,
  twin: (name) => sentence`„${name}“ gehört schon zu deinen Diensten. Wähle ihn über der Personenliste.`,
  hostedHere: (name) =>
    sentence`Auf diesem Computer läuft schon „${name}“. Hier kann nur ein Dienst laufen; jedem weiteren trittst du bei.`,
  facts: {
    name: 'Dienst',
    address: 'Adresse',
    fingerprint: 'Fingerabdruck',
    noFingerprint: 'Keiner im Link: Eine Stelle, der dieser Computer vertraut, muss für den Dienst bürgen.',
  },
};
