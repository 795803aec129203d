import { createManualClock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import { keepsNoOuts, keepsNothing } from '../../../src/call/files/fakes/keeps-nothing.ts';
import type { DataUse } from '../../../src/call/quality/call-quality.ts';
import { createFakeCall } from '../../platform/fakes/fake-call.ts';
import { createFakeCheckTools } from '../../platform/fakes/fake-check-tools.ts';
import { createFakeClient } from '../../platform/fakes/fake-client.ts';
import { createFakeFiles } from '../../platform/fakes/fake-files.ts';
import { createFakeDesktop } from '../../platform/fakes/fake-desktop.ts';
import { createFakeImports } from '../../platform/fakes/fake-imports.ts';
import { createFakeRoom } from '../../platform/fakes/fake-room.ts';
import { createFakeVoiceLevels } from '../../platform/fakes/fake-voice-levels.ts';
import { createRecordedSounds } from '../../platform/fakes/recorded-sounds.ts';
import { messageId, room, roomWith } from '../../platform/fakes/sample.ts';
import type { LostPicture } from '../../platform/picture/picture-styling.ts';
import { createTrackRegistry } from '../../platform/rtc/track-registry.ts';
import { createAppModel } from '../create-app-model.ts';
import type { Calls } from '../open-call.ts';
import { openCallDoctor } from '../open-call-doctor.ts';
import { createRecording } from '../recording/create-recording.ts';

const doctorTools = {
  hash: () => new Uint8Array(32),
  newNonce: () => '00'.repeat(16),
  isStrained: () => null,
};

export const callsWith = ({ call }: ReturnType<typeof createFakeCall>): Calls => ({
  createEngine: () => call,
  createRecording,
  openDoctor: (place) => openCallDoctor(doctorTools, place),
});

export function setUp(
  desktopFake = createFakeDesktop(),
  fake = createFakeClient(createFakeRoom(2).answers),
  engine = createFakeCall(),
  calls: Observable<Calls | null> = createSubject(callsWith(engine)),
) {
  const clock = createManualClock();
  const dataUse = createSubject<DataUse>({
    sent: 0,
    received: 0,
    inHour: 0,
    perHour: 0,
    allowance: null,
    takes: 'nothing',
  });
  const cleaningFailures = createSubject(0);
  const lostPictures = createSubject<LostPicture | null>(null);
  const recorded = createRecordedSounds();
  const looks: string[] = [];
  const voices = createFakeVoiceLevels();
  const shareLevels = createFakeVoiceLevels(voices.loud);
  const isSeen = createSubject(true);
  const focus = { focused: false, isFocused: () => focus.focused };
  const model = createAppModel({
    desktop: desktopFake.desktop,
    client: fake.client,
    calls,
    cleaningFailures,
    lostPictures,
    drawsPictures: true,
    tracks: createTrackRegistry(),
    dataUse,
    computerBusy: createSubject(false),
    clock,
    sounds: recorded.sounds,
    devices: { read: async () => (looks.push('devices'), []), onChange: () => () => {} },
    codecs: { look: () => void looks.push('codecs') },
    focus,
    mediaKeys: { follow() {}, show() {} },
    levels: voices.levels,
    mutedEar: { level: () => undefined, rest() {} },
    mixer: { playing: createSubject<ReadonlySet<string>>(new Set()), play() {} },
    recording: {
      load: null,
      faceOf: (_, name) => ({ name, initials: '', colour: 0 }),
      newId: () => messageId(1),
      steadyMs: () => clock.now(),
    },
    keptVolumes: { load: () => [], save: async () => true },
    shareLevels: shareLevels.levels,
    marksAreIn: async () => false,
    isBlack: async () => false,
    ownLevels: createFakeVoiceLevels().levels,
    isSeen,
    outbox: { load: () => [], save: async () => true },
    files: createFakeFiles().ports,
    keptDownloads: { load: () => [], save: async () => true },
    handovers: {
      digest: async () => '',
      keptAt: () => keepsNothing,
      keptOutsAt: () => keepsNoOuts,
      forget() {},
    },
    drafts: { load: () => [], save: async () => true },
    keptShare: { load: () => null, save: async () => true },
    keptVoiceOnly: { load: () => null, save: async () => true },
    newMessageId: () => messageId(99),
    exportTransfer: async () => ({ ok: false, code: 'away' }),
    recordVoice: async () => ({ ok: false, code: 'missing' }),
    deviceTests: {
      hear: async () => ({ ok: false, code: 'missing' }),
      see: async () => ({ ok: false, code: 'missing' }),
      share: async () => ({ ok: false, code: 'missing' }),
      play: () => () => {},
    },
    checkTools: createFakeCheckTools(),
    importTransfer: createFakeImports().transfer,
    newImportId: () => 'import',
    newRoomId: () => room(9),
  });
  return {
    clock,
    cleaningFailures,
    lostPictures,
    dataUse,
    focus,
    isSeen,
    loud: voices.loud,
    measured: voices.log,
    shareMeasured: shareLevels.log,
    model,
    fake,
    ...engine,
    ...recorded,
    looks,
    desktop: desktopFake,
  };
}

export function online() {
  const t = setUp();
  t.fake.goOnline({ rooms: [roomWith(2)] });
  return t;
}

export const devicesOf = { microphone: 'mic', camera: '', speaker: 'loud', ringSpeaker: 'bell' };
