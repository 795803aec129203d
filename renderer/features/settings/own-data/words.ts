import { sentence } from '../../../../src/base/sentence.ts';
import { listWords } from '../../list-words.ts';
import { sizeWords } from '../../size-words.ts';
import type { ExportFailure, ImportFailure } from '../../../stores/own-data-model.ts';

const inWords = (count: number): string => count.toLocaleString('en');
const counted = (count: number, what: string): string =>
  `${inWords(count)} ${count === 1 ? what : `${what}s`}`;

export const words = {
  ...listWords,
  title: 'Your data',
  offline: 'What is yours on the service is shown here while you are connected.',

  storage: 'Storage used',
  noFiles: 'You have sent no files yet.',
  used: (bytes: number, quota: number) =>
    `Your files take ${sizeWords(bytes)} of ${sizeWords(quota)} that you may use.`,
  nearlyFull: 'There is hardly any room left. Delete messages with large files, or ask who runs the service.',
  rooms: 'Your files by conversation',
  filesIn: (files: number, bytes: number) =>
    `${files === 1 ? '1 file' : `${files} files`}, ${sizeWords(bytes)}`,
  showFiles: (room: string) => sentence`Show files in ${room}`,
  show: 'Show',
  wholeService: (database: number, files: number, quota: number) =>
    `The whole service takes ${sizeWords(database)} for messages and ${sizeWords(files)} of ${sizeWords(quota)} for files.`,

  exportTitle: 'Export',
  exportLead:
    'Takes along who you are here, your rooms with their messages, and the files you sent, as one archive that any computer can open.',
  export: 'Export…',
  exportAsking: 'Choose where to save it.',
  exportSaving: (bytes: number) => `Saving… ${sizeWords(bytes)} so far`,
  exportStop: 'Stop',
  exportDone: (bytes: number) => `Saved, ${sizeWords(bytes)}.`,
  exportShow: 'Show in folder',
  exportAgain: 'Export again…',

  importTitle: 'Import',
  importLead:
    'Brings an exported archive in, from this service or another. Its rooms come as archived ones that only you see, with the names of those who wrote.',
  import: 'Choose an archive…',
  importAgain: 'Import another…',
  importFile: 'Archive to import',
  importSending: (part: number, whole: number) => `Sending… ${sizeWords(part)} of ${sizeWords(whole)}`,
  importPaused: (part: number, whole: number) =>
    `Paused at ${sizeWords(part)} of ${sizeWords(whole)}. It goes on by itself when the service is back.`,
  importWaiting: 'The service is away. The import goes on by itself when it is back.',
  importChecking: 'Checking what is in it…',
  importWriting: (part: number, whole: number) =>
    `Bringing it in… ${inWords(part)} of ${counted(whole, 'message')}`,
  importStop: 'Stop',
  importNothing: 'Nothing new: all of it is here already.',
  importDone: (rooms: number, messages: number, files: number) =>
    `Brought in: ${counted(rooms, 'room')}, ${counted(messages, 'message')}, ${counted(files, 'file')}.`,
  importKnown: (known: number) => `${counted(known, 'message')} were here already.`,
  importLeft: (left: number) =>
    `${inWords(left)} ${left === 1 ? 'entry' : 'entries'} stayed in the archive: records of calls, and what was deleted.`,
  importWhere: 'You find the rooms under Archived.',

  deleteTitle: 'Delete yourself',
  deleteLead: 'Takes you off this service, with everything you wrote and sent. Nobody can undo this.',
  delete: 'Delete yourself…',
  deleteLastOwner:
    'You are the only owner of this service. Make somebody else an owner under People first; then you can delete yourself.',
  deleteDialog: (service: string) => sentence`Delete yourself from “${service}”`,
  deleteAtOnce: 'All your devices are signed out at once, and their keys open nothing here any more.',
  deleteGone:
    'Your name, picture, messages, files, reactions and invites are taken out of the service’s files. With very many messages that takes a while.',
  deleteStays:
    'Others keep what they wrote, also where it names you. Where you wrote they see “Message deleted”.',
  deleteBackups: 'Backups that whoever runs the service made before are not reached.',
  deleteNoUndo: 'Nobody can undo this. Export your data first if you want to keep any of it.',
  deleteType: (name: string) => sentence`Type your name to confirm: ${name}`,
  deleteNow: 'Delete for good',
  deleting: 'Deleting…',
  keepMe: 'Keep everything',
  deleteFailed: 'The service did not do this. Nothing was deleted. Try again.',
  deleteAway: 'The connection broke. If you are connected again and still here, try again.',
} as const;

const importFailures: Partial<Record<ImportFailure, string>> = {
  'not-an-archive': 'This is no archive, or it is damaged. Choose the file that an export saved.',
  'not-an-export': 'This archive is not one that Parley exported. Choose another.',
  newer: 'This archive comes from a newer Parley. Whoever runs this service has to update it first.',
  unexpected:
    'There is something in this archive that does not belong there, so nothing of it was taken. Choose the file just as it was exported.',
  damaged:
    'Something in this archive is not what it says it is, so nothing of it was taken. Export it again.',
  'too-large': 'This archive is larger than this service takes.',
  'quota-exceeded':
    'There is not enough room for its files. Delete files you sent, or ask who runs the service.',
  'too-many-rooms': 'With its rooms you would be in more rooms than one may be. Leave some first.',
  'full-disk': 'The disk of the service is full. Ask who runs it, then try again.',
  'not-allowed': 'Guests cannot bring rooms along.',
  unreadable: 'The file has moved or changed. Choose it again.',
};

/** What happened, and what to do. */
export function importFailureWords(failure: ImportFailure, again: string | null): string {
  if (failure === 'rate-limited')
    return again === null
      ? 'The service is busy with imports. Wait a little, then try again.'
      : `The service takes no import now. Try again ${again}.`;
  return importFailures[failure] ?? 'The service could not do this, and nothing was taken. Try again.';
}

const exportFailures: Partial<Record<ExportFailure, string>> = {
  away: 'The connection broke, and what was there of it was removed. Try again when you are online.',
  unsaved: 'It could not be saved. Check that the disk has room, or choose another place.',
};

/** What happened, and what to do. */
export function exportFailureWords(failure: ExportFailure, again: string | null): string {
  if (failure === 'rate-limited')
    return again === null
      ? 'You have exported often. Wait a little, then try again.'
      : `You have exported often. You can do it again ${again}.`;
  return exportFailures[failure] ?? 'The service could not do this. Try again.';
}
