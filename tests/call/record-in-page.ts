import type { Page } from 'playwright';

/** What a page's recorder gives, in slices of a second. */
export async function recordInPage(
  page: Page,
  mimeType: string,
  seconds: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces = await page.evaluate(
    async ([mimeType, seconds]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
      const context = canvas.getContext('2d');
      let frame = 0;
      const draw = setInterval(() => {
        frame += 1;
        if (!context) return;
        context.fillStyle = `hsl(${(frame * 7) % 360} 80% 50%)`;
        context.fillRect(0, 0, 320, 180);
        context.fillStyle = 'black';
        context.fillRect((frame * 3) % 320, 40, 30, 80);
      }, 40);
      const audio = new AudioContext();
      const voice = audio.createMediaStreamDestination();
      const tone = audio.createOscillator();
      tone.connect(voice);
      tone.start();
      const pictures = mimeType.startsWith('video') ? canvas.captureStream(25).getTracks() : [];
      const stream = new MediaStream([...pictures, ...voice.stream.getTracks()]);
      const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: 300_000 });
      const slices: Promise<number[]>[] = [];
      const enough = Promise.withResolvers<void>();
      recorder.addEventListener('dataavailable', ({ data }) => {
        slices.push(data.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)]));
        if (slices.length === seconds) enough.resolve();
      });
      recorder.start(1_000);
      await enough.promise;
      const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
      recorder.stop();
      await stopped;
      clearInterval(draw);
      await audio.close();
      return Promise.all(slices);
    },
    [mimeType, seconds] as const,
  );
  return pieces.map((piece) => Uint8Array.from(piece));
}
