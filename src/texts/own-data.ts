import { sentence } from '../base/sentence.ts';
import { pluralIn } from './plural.ts';
import { texts } from './texts.ts';

const plural = pluralIn('en');
const messages = (count: number): string => plural(count, { one: '# message', other: '# messages' });
const files = (count: number): string => plural(count, { one: '# file', other: '# files' });

/** What a person has on the service. Sizes come as they are read: “1.2 MB”. */
export const ownDataTexts = texts('ownData', {
  title: 'Your data',
  offline: 'What is yours on the service is shown here while you are connected.',

  storage: 'Storage used',
  noFiles: 'You have sent no files yet.',
  used: (size: string, quota: string) => `Your files take ${size} of ${quota} that you may use.`,
  nearlyFull: 'There is hardly any room left. Delete messages with large files, or ask who runs the service.',
  rooms: 'Your files by conversation',
  filesIn: (count: number, size: string) => `${files(count)}, ${size}`,
  showFiles: (room: string) => sentence`Show files in ${room}`,
  show: 'Show',
  wholeService: (messages: string, files: string, quota: string) =>
    `The whole service takes ${messages} for messages and ${files} of ${quota} for files.`,

  exportTitle: 'Export',
  exportLead:
    'Takes along who you are here, your rooms with their messages, and the files you sent, as one archive that any computer can open.',
  export: 'Export…',
  exportAsking: 'Choose where to save it.',
  exportSaving: (size: string) => `Saving… ${size} so far`,
  exportStop: 'Stop',
  exportDone: (size: string) => `Saved, ${size}.`,
  exportShow: 'Show in folder',
  exportAgain: 'Export again…',
  exportFailures: {
    away: 'The connection broke, and what was there of it was removed. Try again when you are online.',
    unsaved: 'It could not be saved. Check that the disk has room, or choose another place.',
  },
  exportFailed: 'The service could not do this. Try again.',
  exportTooOften: 'You have exported often. Wait a little, then try again.',
  exportTooOftenUntil: (again: string) => `You have exported often. You can do it again ${again}.`,

  importTitle: 'Import',
  importLead:
    'Brings an exported archive in, from this service or another. Its rooms come as archived ones that only you see, with the names of those who wrote.',
  import: 'Choose an archive…',
  importAgain: 'Import another…',
  importFile: 'Archive to import',
  importSending: (part: string, whole: string) => `Sending… ${part} of ${whole}`,
  importPaused: (part: string, whole: string) =>
    `Paused at ${part} of ${whole}. It goes on by itself when the service is back.`,
  importWaiting: 'The service is away. The import goes on by itself when it is back.',
  importChecking: 'Checking what is in it…',
  importWriting: (part: number, whole: number) =>
    `Bringing it in… ${plural(part, { other: '#' })} of ${messages(whole)}`,
  importStop: 'Stop',
  importNothing: 'Nothing new: all of it is here already.',
  importDone: (roomCount: number, messageCount: number, fileCount: number) =>
    `Brought in: ${plural(roomCount, { one: '# room', other: '# rooms' })}, ${messages(messageCount)}, ${files(fileCount)}.`,
  importKnown: (known: number) =>
    plural(known, { one: '# message was here already.', other: '# messages were here already.' }),
  importLeft: (left: number) =>
    plural(left, {
      one: '# entry stayed in the archive: records of calls, and what was deleted.',
      other: '# entries stayed in the archive: records of calls, and what was deleted.',
    }),
  importWhere: 'You find the rooms under Archived.',
  importFailures: {
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
  },
  importFailed: 'The service could not do this, and nothing was taken. Try again.',
  importTooOften: 'The service is busy with imports. Wait a little, then try again.',
  importTooOftenUntil: (again: string) => `The service takes no import now. Try again ${again}.`,

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
});
