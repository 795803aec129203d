import { createSystemClock } from '../../src/base/clock.ts';
import { createEmitter } from '../../src/base/emitter.ts';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import { defaultSettings, type NoiseSuppression, type Settings } from '../../src/bridge/settings.ts';
import { createCallEngine } from '../../src/call/create-call-engine.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallEventType, LineState, Signaling } from '../../src/call/ports.ts';
import { createCallQuality, type QualityChoice } from '../../src/call/quality/call-quality.ts';
import type { EventData } from '../../src/protocol/events.ts';
import type { CallId, DeviceId, VisitId } from '../../src/protocol/ids.ts';
import { createKeptStay } from '../../renderer/platform/page/kept-stay.ts';
import { createMutedEar, telling } from '../../renderer/platform/voice/muted-ear.ts';
import { createMedia } from '../../renderer/platform/devices/media-devices.ts';
import { createOpenConnection } from '../../renderer/platform/rtc/rtc-connection.ts';
import { createCodecFacts } from '../../renderer/platform/rtc/rtc-codecs.ts';
import { createTrackRegistry } from '../../renderer/platform/rtc/track-registry.ts';
import { createVoiceCleaning } from '../../renderer/platform/voice/voice-cleaning.ts';
import { createVoiceLevels } from '../../renderer/platform/voice/voice-levels.ts';
import { createMixed, type Mixed } from './mixed.ts';
import { createVoiceTools, type VoiceTools } from './voice-tools.ts';

/** What the test may do and ask in a page. */
export interface CallPage {
  readonly engine: CallEngine;
  line(state: LineState): void;
  event(type: CallEventType, data: unknown): void;
  /** Frames of the track drawn so far. */
  frames(track: string): number;
  /** The loudest sample of the track since the last question. */
  loudness(track: string): number;
  /** As the settings do. */
  suppress(noise: NoiseSuppression): void;
  readonly voice: VoiceTools;
  readonly mixed: Mixed;
  /** Whether what is sent of the microphone is let through. */
  isOpen(track: string): boolean;
  /** How loud it is beside the microphone while that is muted. */
  mutedLevel(): number | undefined;
  /** Of all sound that was ever sent. */
  energySent(): Promise<number>;
}

declare global {
  interface Window {
    callPage: CallPage;
    installCallPage(device: string, firstLine: LineState): void;
    ask(type: string, data: unknown): Promise<unknown>;
  }
}

type Events = { [Type in CallEventType]: EventData<Type> };

/** A share that needs no screen: a canvas that is painted anew all the time. */
function paintedScreen(): Promise<MediaStream> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 360;
  const pen = canvas.getContext('2d');
  let count = 0;
  const paint = (): void => {
    if (pen) {
      pen.fillStyle = `hsl(${(count += 7) % 360} 80% 50%)`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }
    requestAnimationFrame(paint);
  };
  paint();
  return Promise.resolve(canvas.captureStream(30));
}

function createProbes(get: (track: string) => MediaStreamTrack | undefined) {
  const videos = new Map<string, HTMLVideoElement>();
  const ears = new Map<string, { hear(): number }>();
  const context = new AudioContext();

  const watch = (track: MediaStreamTrack): HTMLVideoElement => {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = new MediaStream([track]);
    document.body.append(video);
    void video.play();
    videos.set(track.id, video);
    return video;
  };
  const listen = (track: MediaStreamTrack): { hear(): number } => {
    const stream = new MediaStream([track]);
    // Chromium decodes remote audio only for a stream that an element plays.
    const audio = document.createElement('audio');
    audio.srcObject = stream;
    void audio.play();
    const analyser = context.createAnalyser();
    analyser.fftSize = 32_768;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const ear = {
      hear() {
        analyser.getFloatTimeDomainData(samples);
        return Math.max(...samples.map(Math.abs));
      },
    };
    ears.set(track.id, ear);
    return ear;
  };
  return {
    frames(id: string): number {
      const track = get(id);
      if (!track) return -1;
      return (videos.get(id) ?? watch(track)).getVideoPlaybackQuality().totalVideoFrames;
    },
    loudness(id: string): number {
      const track = get(id);
      if (!track) return -1;
      return (ears.get(id) ?? listen(track)).hear();
    },
  };
}

function installCallPage(device: string, firstLine: LineState): void {
  const emitter = createEmitter<Events>();
  const connection = createSubject<LineState>(firstLine);
  const clock = createSystemClock(globalThis);
  const tracks = createTrackRegistry();
  const peers: RTCPeerConnection[] = [];
  const settings = createSubject<Settings>(defaultSettings);
  const chosen = createSubject({ microphone: '', camera: '', cleaning: '', style: '' });
  const signaling: Signaling = {
    connection,
    request: (type, data) => window.ask(type, data) as never,
    on: (type, listener) => emitter.on(type, listener),
  };
  const createLevels: Parameters<typeof createMutedEar>[0]['createLevels'] = (of) =>
    createVoiceLevels({
      tracks: of,
      createContext: () => new AudioContext({ sampleRate: 16_000 }),
      createStream: (track) => new MediaStream([track]),
    });
  const ear = createMutedEar({ createLevels });
  const engine = createCallEngine({
    signaling,
    device: createSubject(device as DeviceId),
    media: telling(
      createMedia({
        devices: {
          getUserMedia: (constraints) => navigator.mediaDevices.getUserMedia(constraints),
          getDisplayMedia: paintedScreen,
        },
        voice: createVoiceCleaning(settings, clock),
        chooseSource: null,
      }),
      ear.opened,
    ),
    tracks,
    quality: createCallQuality(
      clock,
      createSubject<QualityChoice>({ videoCodec: 'automatic', megabytesPerHour: null }),
    ),
    keptStay: createKeptStay(window, clock),
    chosenDevices: chosen,
    onPlugged: () => () => {},
    openConnection: createOpenConnection({
      createPeer(configuration) {
        const peer = new RTCPeerConnection(configuration);
        peers.push(peer);
        return peer;
      },
      ownServers: () => [],
      hides: () => null,
      createStream: () => new MediaStream(),
      codecs: createCodecFacts({
        capabilities: (kind) => RTCRtpReceiver.getCapabilities(kind),
        media: navigator.mediaCapabilities,
      }),
      clock,
    }),
    newCallId: () => crypto.randomUUID() as CallId,
    newVisitId: () => crypto.randomUUID() as VisitId,
    clock,
    log: silentLog,
  });
  window.callPage = {
    engine,
    line: (state) => connection.set(state),
    event: (type, data) => emitter.emit(type, data as never),
    ...createProbes((id) => tracks.get(id)),
    suppress(noiseSuppression) {
      settings.set({ ...settings.getState(), noiseSuppression });
      chosen.set({ ...chosen.getState(), cleaning: noiseSuppression });
    },
    voice: createVoiceTools((id) => tracks.get(id)),
    mixed: createMixed(tracks),
    mutedLevel: () => ear.level(),
    isOpen: (id) => tracks.get(id)?.enabled ?? false,
    energySent: async () => {
      const reports = await Promise.all(peers.map((peer) => peer.getStats()));
      const entries = reports.flatMap((report) => [
        ...(report.values() as Iterable<Record<string, unknown>>),
      ]);
      return entries
        .filter(({ type, kind }) => type === 'media-source' && kind === 'audio')
        .reduce((sum, { totalAudioEnergy }) => sum + Number(totalAudioEnergy ?? 0), 0);
    },
  };
}

window.installCallPage = installCallPage;
