/** What a test says into a microphone and hears of it elsewhere, in a page. */
export interface VoiceTools {
  /** From now on every microphone of the page gives this recording, over and over. When it began, by Date.now(). */
  speak(recording: readonly number[], rate: number): Promise<number>;
  /** From now on what the track carries is noted. */
  listen(track: string): Promise<void>;
  heard(track: string): Heard;
}

export interface Heard {
  /** Of the first window, by Date.now(). */
  readonly sinceMs: number;
  /** How loud each was (root mean square); exactly 0 where each of its samples was. */
  readonly windows: readonly number[];
}

export const windowMs = 5;

// The sound's own thread notes: a page may be busy.
const worklet = `
  const size = sampleRate * ${windowMs} / 1000;
  registerProcessor('ear', class extends AudioWorkletProcessor {
    sum = 0;
    count = 0;
    process([[input]]) {
      for (let n = 0; n < 128; n++) {
        this.sum += input ? input[n] * input[n] : 0;
        if (++this.count < size) continue;
        this.port.postMessage(Math.sqrt(this.sum / size));
        this.sum = this.count = 0;
      }
      return true;
    }
  });`;

async function createEars(): Promise<() => AudioWorkletNode> {
  const context = new AudioContext({ sampleRate: 48_000 });
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([worklet], { type: 'text/javascript' })));
  return () => {
    const ear = new AudioWorkletNode(context, 'ear');
    // Only what leads somewhere is computed; it gives out nothing.
    ear.connect(context.destination);
    return ear;
  };
}

export function createVoiceTools(get: (track: string) => MediaStreamTrack | undefined): VoiceTools {
  const notes = new Map<string, { sinceMs: number; windows: number[] }>();
  let ears: Promise<() => AudioWorkletNode> | undefined;
  let stop = (): void => {};

  return {
    async speak(recording, rate) {
      stop();
      const context = new AudioContext({ sampleRate: 48_000 });
      const buffer = context.createBuffer(1, recording.length, rate);
      buffer.copyToChannel(Float32Array.from(recording), 0);
      const mouth = new AudioBufferSourceNode(context, { buffer, loop: true });
      const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
      mouth.connect(destination);
      stop = () => void context.close();
      const [voice] = destination.stream.getAudioTracks();
      if (!voice) throw new Error('no voice');
      const real = MediaDevices.prototype.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (asked) =>
        asked?.audio ? new MediaStream([voice.clone()]) : real(asked);
      mouth.start();
      return Date.now();
    },
    async listen(id) {
      const track = get(id);
      if (!track) throw new Error(`no track ${id}`);
      const stream = new MediaStream([track]);
      // Chromium decodes remote audio only for a stream that an element plays.
      const player = new Audio();
      player.muted = true;
      player.srcObject = stream;
      void player.play();
      const ear = (await (ears ??= createEars()))();
      const note = { sinceMs: 0, windows: [] as number[] };
      notes.set(id, note);
      ear.port.addEventListener('message', ({ data }) => {
        if (note.windows.length === 0) note.sinceMs = Date.now();
        note.windows.push(Number(data));
      });
      ear.port.start();
      new MediaStreamAudioSourceNode(ear.context as AudioContext, { mediaStream: stream }).connect(ear);
    },
    heard(id) {
      const note = notes.get(id);
      if (!note) throw new Error(`nobody listens to ${id}`);
      return note;
    },
  };
}
