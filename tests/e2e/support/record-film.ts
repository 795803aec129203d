import type { Person } from './person.ts';

/** Records a second and a half of a painted picture in the page, as a browser does (WebM that does not say how long it is), and attaches it. */
export const attachFilm = ({ page }: Person, name: string): Promise<void> =>
  page.evaluate(async (name) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
    const brush = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let count = 0; count < 30; count += 1) {
      if (brush) brush.fillStyle = count % 2 ? '#0b6f6b' : '#ffc04d';
      brush?.fillRect(0, 0, 320, 180);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    recorder.stop();
    await stopped;
    const picked = new DataTransfer();
    picked.items.add(new File(parts, name, { type: 'video/webm' }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no input');
    input.files = picked.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, name);
