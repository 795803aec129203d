import { mountApp } from './app/mount-app.tsx';
import { createSystemClock } from '../src/base/clock.ts';
import { createLog } from '../src/base/log.ts';
import { createCallQuality } from '../src/call/quality/call-quality.ts';
import { fetchGerman } from '../src/texts/fetch-german.ts';
import type { MessageId, RoomId } from '../src/protocol/ids.ts';
import { createCheckTools } from './platform/devices/check-tools.ts';
import { chooseDesktop } from './platform/desktop/choose-desktop.ts';
import { followCalls } from './platform/rtc/follow-calls.ts';
import { createCodecFacts } from './platform/rtc/rtc-codecs.ts';
import { createNextFrameSize, type FrameReading } from './platform/picture/frame-size.ts';
import { createFilePorts } from './platform/files/file-ports.ts';
import { createHandoverPorts } from './platform/files/handover-ports.ts';
import { createGreeter } from './platform/service/create-hello.ts';
import { createServiceClient } from './platform/service/create-service-client.ts';
import { createExportTransfer } from './platform/service/export-transfer.ts';
import { createBlackFinder } from './platform/picture/black-picture.ts';
import { createDeviceTests } from './platform/devices/device-tests.ts';
import { createDeviceList } from './platform/devices/device-list.ts';
import { createImportTransfer } from './platform/service/import-transfer.ts';
import { createMedia } from './platform/devices/media-devices.ts';
import { forgetKept, keptNames } from './platform/page/kept-names.ts';
import { createFetched } from './platform/page/fetched.ts';
import { createKeptDownloads } from './platform/files/kept-downloads.ts';
import { createKeptDrafts } from './platform/page/kept-drafts.ts';
import { createKeptOutbox } from './platform/page/kept-outbox.ts';
import { createKeptTheme } from './platform/page/kept-theme.ts';
import { createKeptShare } from './platform/page/kept-share.ts';
import { createKeptVoiceOnly } from './platform/page/kept-voice-only.ts';
import { createKeptStay } from './platform/page/kept-stay.ts';
import { createKeptVolumes } from './platform/page/kept-volumes.ts';
import { createLazyMixer } from './platform/voice/lazy-mixer.ts';
import { createMarksFinder } from './platform/picture/marks-in-share.ts';
import { createMediaKeys } from './platform/desktop/media-keys.ts';
import { createMutedEar } from './platform/voice/muted-ear.ts';
import { createPageDatabase } from './platform/page/page-database.ts';
import { speakIn } from './platform/page/page-language.ts';
import { createPageFocus } from './platform/page/page-focus.ts';
import { openPageStore } from './platform/page/page-store.ts';
import { randomUuid } from './platform/page/random-ids.ts';
import { createOpenSocket } from './platform/service/socket.ts';
import { watchPageSight } from './platform/page/page-sight.ts';
import { soundFiles } from './platform/voice/sound-files.ts';
import { createSounds } from './platform/voice/sounds.ts';
import { createRecordingLoader } from './platform/recording/load-recorder.ts';
import { createTrackRegistry, type TrackRegistry } from './platform/rtc/track-registry.ts';
import { canDraw, createPictureStyling } from './platform/picture/picture-styling.ts';
import { createVoiceCleaning } from './platform/voice/voice-cleaning.ts';
import { createRecordVoice } from './platform/voice/voice-message-recorder.ts';
import { createVoiceLevels } from './platform/voice/voice-levels.ts';
import { createAppModel } from './stores/create-app-model.ts';
import type { Calls } from './stores/open-call.ts';
import { colourOf, initialsOf } from './ui/identity-colour.ts';

const kept = keptNames(window.location.search);
const keptTheme = createKeptTheme(window, kept.theme);
keptTheme.show(document.documentElement);

async function start(root: HTMLElement | null): Promise<void> {
  if (!root) throw new Error('index.html has no #app');
  // First of all, so that it comes while the desktop is asked; who says hello waits for it, and asks again where it does not come.
  const callScript = createFetched(() => import('./calls.ts'));
  callScript.fetch().catch(() => {});
  const log = createLog((line) => console.info(line));
  const clock = createSystemClock(window);
  const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  // Undefined on a page that came over plain http.
  const mediaDevices: MediaDevices | undefined = navigator.mediaDevices;

  const [desktop, store] = await Promise.all([
    chooseDesktop(window, log, clock, () => forgetKept(window, kept)),
    openPageStore(createPageDatabase(indexedDB, kept.texts, clock)),
  ]);
  keptTheme.follow(desktop.settings);
  const language = await speakIn({ page: window, settings: desktop.settings, german: fetchGerman, clock });
  const tracks = createTrackRegistry();
  const client = createServiceClient({
    clock,
    openSocket: createOpenSocket(WebSocket),
    random: Math.random,
    greeter: createGreeter(desktop, () => calls.fetch()),
  });

  const codecs = createCodecFacts({
    capabilities: (kind) => RTCRtpReceiver.getCapabilities(kind),
    media: navigator.mediaCapabilities,
  });
  const quality = createCallQuality(clock, followCalls(desktop.settings), codecs.onChip);
  const voice = createVoiceCleaning(desktop.settings, clock);
  const picture = createPictureStyling(desktop.settings, clock, window);
  const createPeer = (configuration: RTCConfiguration) => new RTCPeerConnection(configuration);
  const http = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => window.fetch(input, init),
    token: () => client.token(),
    address: () => desktop.serviceAddress.getState(),
  };

  const createLevels = (of: Pick<TrackRegistry, 'get'> = tracks) =>
    createVoiceLevels({
      tracks: of,
      createContext: () => new AudioContext({ sampleRate: 16_000, latencyHint: 'playback' }),
      createStream: (track) => new MediaStream([track]),
    });
  const devices = createDeviceList(mediaDevices);
  const mutedEar = createMutedEar({ createLevels });
  const mixer = createLazyMixer(async () => {
    const { createVoiceMixer } = await import('./platform/voice/voice-mixer.ts');
    const createContext = () => new AudioContext({ latencyHint: 'interactive' });
    return createVoiceMixer({
      tracks,
      clock,
      createContext,
      createStream: (track) => new MediaStream([track]),
    });
  });
  const sounds = createSounds({ urls: soundFiles, createAudio: (url) => new Audio(url) });

  const calls = createFetched(async (): Promise<Calls> => {
    const parts = await callScript.fetch();
    const tools = parts.createDoctorTools({ fillRandom, Pressure: parts.pressureOf(window) });
    return {
      createRecording: parts.createRecording,
      openDoctor: (place) => parts.openCallDoctor(tools, place),
      createEngine(watching) {
        const ports = parts.createCallPorts({
          client,
          tracks,
          desktop,
          mediaDevices,
          voice,
          picture,
          onPlugged: (listener) => devices.onChange(listener),
          microphoneOpened: mutedEar.opened,
          nextFrame: createNextFrameSize(window as FrameReading),
          fillRandom,
          clock,
          log,
          createPeer,
          createStream: () => new MediaStream(),
          codecs,
          quality,
          keptStay: createKeptStay(window, clock, kept.stay),
        });
        return parts.createCallEngine({ ...ports, openConnection: watching(ports.openConnection) });
      },
    };
  });

  /** Outside a call. */
  const ownMedia = createMedia({
    devices: mediaDevices,
    voice,
    picture,
    chooseSource: desktop.capture?.choose ?? null,
  });
  const model = createAppModel({
    desktop,
    client,
    calls: calls.found,
    cleaningFailures: voice.failures,
    lostPictures: picture.losses,
    drawsPictures: canDraw(window),
    tracks,
    dataUse: quality.dataUse,
    computerBusy: quality.busy,
    codecs,
    clock,
    sounds,
    devices,
    focus: createPageFocus(document),
    mediaKeys: createMediaKeys(navigator.mediaSession),
    levels: createLevels(),
    mutedEar,
    mixer,
    keptVolumes: createKeptVolumes(window, kept.volumes),
    recording: {
      steadyMs: () => performance.now(),
      load: createRecordingLoader(window, { recordings: desktop.recordings, tracks, clock }),
      faceOf: (id, name) => ({ name, initials: initialsOf(name), colour: colourOf(id) }),
      newId: () => randomUuid(fillRandom),
    },
    shareLevels: createLevels(),
    marksAreIn: createMarksFinder(window, tracks),
    isBlack: createBlackFinder(window, tracks),
    ownLevels: createLevels(),
    isSeen: watchPageSight(document, desktop.windowShown),
    outbox: createKeptOutbox(store),
    files: createFilePorts(window, http, clock, kept.uploads),
    keptDownloads: createKeptDownloads(store),
    handovers: createHandoverPorts(crypto, createPageDatabase(indexedDB, kept.handovers, clock)),
    recordVoice: createRecordVoice(ownMedia.openMicrophone),
    deviceTests: createDeviceTests({
      media: ownMedia,
      sounds,
      createContext: () => new AudioContext(),
      createStream: (track) => new MediaStream([track]),
      recording: {
        createRecorder: (stream) => new MediaRecorder(stream),
        createAudio: (url) => new Audio(url),
        urls: URL,
      },
    }),
    checkTools: createCheckTools({ window, mediaDevices, http, createPeer }),
    exportTransfer: createExportTransfer(http),
    importTransfer: createImportTransfer(http),
    newImportId: () => randomUuid(fillRandom),
    drafts: createKeptDrafts(store),
    keptShare: createKeptShare(window),
    keptVoiceOnly: createKeptVoiceOnly(window, kept.voiceOnly),
    newMessageId: () => randomUuid(fillRandom) as MessageId,
    newRoomId: () => randomUuid(fillRandom) as RoomId,
  });
  window.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) return;
    model.end();
    client.end();
  });
  mountApp(root, model, language);
}

// Not awaited: a language is a chunk that imports this one, and each would wait for the other.
void start(document.getElementById('app'));
