import type { Bridge } from '../../../src/bridge/contract.ts';
import type { Person } from './person.ts';

/** Records a painted picture over the bridge, as a call is, in slices of half a second; nobody finishes it. How many are on the disk. */
export const recordWithoutEnd = ({ page }: Person, title: string): Promise<number> =>
  page.evaluate(async (title) => {
    const { parley } = window as unknown as { parley: Bridge };
    const { recording } = (await parley.invoke('recordings.begin', { title, shape: 'one' })) as {
      recording: string;
    };
    await parley.invoke('recordings.add-file', { recording, name: title, beganMs: 0 });
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
    const brush = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    let [frames, written] = [0, 0];
    const paint = setInterval(() => {
      if (brush) brush.fillStyle = (frames += 1) % 2 ? '#0b6f6b' : '#ffc04d';
      brush?.fillRect(0, 0, 320, 180);
    }, 50);
    let turn: Promise<unknown> = Promise.resolve();
    await new Promise<void>((enough) => {
      recorder.ondataavailable = ({ data }) => {
        turn = turn.then(async () => {
          const bytes = new Uint8Array(await data.arrayBuffer());
          const piece = { recording, file: 0, bytes };
          const { state } = (await parley.invoke('recordings.write', piece)) as { state: string };
          if (state === 'written' && bytes.length > 0) written += 1;
          if (written === 4) enough();
        });
      };
      recorder.start(500);
    });
    recorder.stop();
    clearInterval(paint);
    return written;
  }, title);
