import type { FileId, MessageId } from '../../src/protocol/ids.ts';
import type { FileInfo, Message } from '../../src/protocol/model.ts';
import { drawing, upload } from './fake-files.ts';
import type { Scene } from './fake-model.ts';
import type { VoiceState } from '../../renderer/stores/voice-messages.ts';
import { grace, messagesOf, nowMs, roomOf } from './people.ts';

const info = (name: string, changes: Partial<FileInfo> = {}): FileInfo => ({
  file: name as FileId,
  name,
  type: 'application/pdf',
  bytes: 1_240_000,
  sha256: '',
  thumbnail: null,
  ...changes,
});

const withFiles = (index: number, own: boolean, text: string, files: readonly FileInfo[]): Message => {
  const [message] = messagesOf(grace, [{ own, text, ago: 30 - index }]);
  if (!message) throw new Error('no message');
  return {
    ...message,
    message: `file-${index}` as MessageId,
    seq: index,
    body: { kind: 'text', text, mentions: [], replyTo: null, files: [...files] },
  };
};

const picture = info('Relay 70, panel F.webp', {
  type: 'image/webp',
  bytes: 2_310_000,
  thumbnail: { width: 480, height: 320 },
});
const long =
  'A very long report on the operation of the Automatic Sequence Controlled Calculator (final, 3).pdf';

const messages = [
  withFiles(1, false, 'Here it is', [picture]),
  withFiles(2, true, '', [info('Minutes.pdf')]),
  withFiles(3, false, 'And the tapes', [
    info('tape-1.bin', { bytes: 190_000_000 }),
    info(long, { bytes: 612 }),
    info('gone.bin', { bytes: 20_000 }),
  ]),
];

const voice = (name: string, durationMs: number, changes: Partial<FileInfo> = {}): FileInfo =>
  info(name, {
    type: 'audio/webm',
    bytes: durationMs * 4,
    clip: {
      durationMs,
      peaks: btoa(
        String.fromCharCode(
          ...Array.from(
            { length: 48 },
            (_, part) => 40 + Math.abs(Math.sin(part * 1.7) * Math.sin(part / 5)) * 210,
          ),
        ),
      ),
    },
    ...changes,
  });
const film = (name: string, changes: Partial<FileInfo> = {}): FileInfo =>
  info(name, {
    type: 'video/webm',
    bytes: 41_000_000,
    thumbnail: { width: 480, height: 320 },
    clip: { durationMs: 73_000 },
    ...changes,
  });

const reviewed = (why: 'stopped' | 'call'): VoiceState => ({
  is: 'review',
  room: roomOf(grace),
  url: '',
  clip: voice('', 12_000).clip ?? { durationMs: 12_000 },
  why,
});

const clips = [
  withFiles(1, false, '', [voice('Voice message 14.05.webm', 42_000)]),
  withFiles(2, true, 'Listen to this', [voice('Voice message 14.06.webm', 7_000)]),
  withFiles(3, false, '', [
    film('Relay 70, clicking.webm'),
    voice('lecture.flac', 5_400_000, { type: 'audio/flac', clip: { durationMs: 5_400_000 } }),
  ]),
];
const films = [
  withFiles(1, false, 'The panel at work', [film('loading.webm')]),
  withFiles(2, true, '', [film('old.wmv', { type: 'video/x-ms-wmv', thumbnail: null })]),
];

export const filesScenes: Readonly<Record<string, Scene>> = {
  'files-tray': {
    open: grace,
    conversation: { draft: 'The pictures of yesterday' },
    files: {
      uploads: [
        upload('Relay 70.webp', { phase: 'done', received: 20_400_000, preview: drawing }),
        upload('tape-1.bin', { phase: 'sending', received: 8_200_000, isOfFolder: true }),
        upload(long, { phase: 'paused', received: 5_000_000 }),
      ],
    },
  },
  'files-refused': {
    open: grace,
    files: {
      uploads: [
        upload('film.mkv', { phase: 'failed', failure: 'too-large' }),
        upload('archive.zip', { phase: 'failed', failure: 'quota-exceeded' }),
        upload('notes.txt', { phase: 'failed', failure: 'not-found' }),
      ],
    },
  },
  'files-full-disk': {
    open: grace,
    conversation: {
      messages,
      pending: [
        {
          message: 'p3' as MessageId,
          text: 'Did the film arrive?',
          atMs: nowMs,
          state: 'failed',
          why: 'full-disk',
          keeping: 'done',
        },
      ],
    },
    files: { uploads: [upload('film.mkv', { phase: 'failed', failure: 'full-disk' })] },
  },
  'files-picture': { open: grace, conversation: { messages } },
  'files-picture-loading': { open: grace, conversation: { messages }, files: { whole: 'never' } },
  'files-picture-failed': { open: grace, conversation: { messages }, files: { whole: 'fails' } },
  'files-messages': {
    open: grace,
    conversation: { messages },
    files: {
      downloads: {
        'tape-1.bin': { received: 64_000_000, phase: 'loading', failure: null, show: null },
        [long]: { received: 300, phase: 'paused', failure: null, show: null },
        'gone.bin': { received: 20_000, phase: 'failed', failure: 'hash-mismatch', show: null },
        'Minutes.pdf': { received: 1_240_000, phase: 'done', failure: null, show: () => {} },
      },
    },
  },
  'files-clips': { open: grace, conversation: { messages: clips } },
  'files-films': {
    open: grace,
    conversation: { messages: films },
    clips: {
      'loading.webm': { is: 'loading', received: 9_000_000 },
      'old.wmv': { is: 'failed', why: 'unplayable' },
    },
  },
  'voice-recording': {
    open: grace,
    voiceMessage: { is: 'recording', room: roomOf(grace), sinceMs: nowMs - 7_000 },
  },
  'voice-review': { open: grace, voiceMessage: reviewed('stopped') },
  'voice-call': { open: grace, voiceMessage: reviewed('call') },
  'voice-opening': { open: grace, voiceMessage: { is: 'opening', room: roomOf(grace) } },
  'voice-denied': { open: grace, voiceMessage: { is: 'refused', room: roomOf(grace), failure: 'denied' } },
  'files-pending': {
    open: grace,
    conversation: {
      pending: [
        {
          message: 'p1' as MessageId,
          text: 'Two files',
          files: ['tape-1.bin', 'Relay 70.webp'] as FileId[],
          atMs: nowMs,
          state: 'sending',
          keeping: 'done',
        },
        {
          message: 'p2' as MessageId,
          text: '',
          files: ['film.mkv'] as FileId[],
          atMs: nowMs,
          state: 'failed',
          keeping: 'done',
        },
      ],
    },
    files: {
      uploads: [
        upload('tape-1.bin', { phase: 'sending', received: 8_200_000, isTaken: true }),
        upload('Relay 70.webp', { isTaken: true, preview: drawing }),
        upload('film.mkv', { phase: 'failed', failure: 'too-large', isTaken: true }),
      ],
    },
  },
};
