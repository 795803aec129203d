/** Runs inside the page: a microphone that speaks one short tone after the other, and an ear for them. Moments are Date.now()'s. */
interface Tones {
  /** When this page's tones were gated on. */
  readonly gatedAtMs: number[];
  microphone(): Promise<MediaStreamTrack>;
  /** When a tone was heard in what that element plays, from now on. */
  listen(element: HTMLMediaElement): Promise<number[]>;
}

declare global {
  interface Window {
    tones: Tones;
  }
}

/** Self-contained, because it is sent to the page as text. The sound's own thread keeps the time: a page's may be busy. */
export function installTones(): void {
  // A tone, then a pause long enough for an encoder to take it for silence. No multiple of anything that a call does every second.
  const worklet = `
    const [everyMs, toneMs, quietMs, loud] = [613, 120, 150, 0.05];
    registerProcessor('mouth', class extends AudioWorkletProcessor {
      isOn = false;
      phase = 0;
      process(_, [[output]]) {
        const nowMs = Date.now();
        const isOn = nowMs % everyMs < toneMs;
        if (isOn && !this.isOn) this.port.postMessage(nowMs);
        this.isOn = isOn;
        for (let n = 0; n < output.length; n++) {
          this.phase += (2 * Math.PI * 440) / sampleRate;
          output[n] = isOn ? 0.5 * Math.sin(this.phase) : 0;
        }
        return true;
      }
    });
    registerProcessor('ear', class extends AudioWorkletProcessor {
      loudAtMs = 0;
      process([[input]]) {
        if (!input || !input.some((sample) => Math.abs(sample) > loud)) return true;
        const nowMs = Date.now();
        if (nowMs - this.loudAtMs > quietMs) this.port.postMessage(nowMs);
        this.loudAtMs = nowMs;
        return true;
      }
    });`;

  const open = async (name: 'mouth' | 'ear', moments: number[]): Promise<AudioWorkletNode> => {
    const context = new AudioContext();
    await context.audioWorklet.addModule(
      URL.createObjectURL(new Blob([worklet], { type: 'text/javascript' })),
    );
    const node = new AudioWorkletNode(context, name);
    node.port.addEventListener('message', ({ data }) => moments.push(Number(data)));
    node.port.start();
    return node;
  };

  const gatedAtMs: number[] = [];
  let mouth: Promise<AudioWorkletNode> | undefined;

  window.tones = {
    gatedAtMs,
    async microphone() {
      const node = await (mouth ??= open('mouth', gatedAtMs));
      const destination = new MediaStreamAudioDestinationNode(node.context as AudioContext, {
        channelCount: 1,
      });
      node.connect(destination);
      const [track] = destination.stream.getAudioTracks();
      if (!track) throw new Error('no microphone');
      return track;
    },
    async listen(element) {
      const heard: number[] = [];
      const ear = await open('ear', heard);
      if (!(element.srcObject instanceof MediaStream)) throw new Error('nothing is played');
      new MediaStreamAudioSourceNode(ear.context as AudioContext, { mediaStream: element.srcObject }).connect(
        ear,
      );
      // Only what leads somewhere is computed; it gives out nothing.
      ear.connect(ear.context.destination);
      return heard;
    },
  };
}

/** The tones instead of a microphone; the camera stays Chromium's own fake. */
export function installToneMicrophone(): void {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async ({ audio, video } = {}) => {
    if (!audio) return real({ video: video ?? false });
    const voice = await window.tones.microphone();
    return new MediaStream([voice, ...(video ? (await real({ video })).getTracks() : [])]);
  };
}

/** From each tone gated to the first moment at which it was heard; a tone that was not heard is left out. */
export function latencies(gatedAtMs: readonly number[], heardAtMs: readonly number[]): number[] {
  return heardAtMs.flatMap((heardMs) => {
    const gatedMs = gatedAtMs.findLast((atMs) => atMs <= heardMs);
    return gatedMs === undefined ? [] : [heardMs - gatedMs];
  });
}
