import { execFileSync } from 'node:child_process';

/** What ffprobe and ffmpeg find in a recording. */

const probe = (file: string, ...args: string[]): string =>
  execFileSync('ffprobe', ['-v', 'error', ...args, file], { encoding: 'utf8' });

const times = (text: string): number[] =>
  text
    .split('\n')
    .map((line) => Number.parseFloat(line))
    .filter(Number.isFinite);

export const streamsOf = (file: string): string[] =>
  probe(file, '-show_entries', 'stream=codec_name,width,height', '-of', 'csv=p=0')
    .trim()
    .split('\n')
    .toSorted();

/** Of its packets, in seconds. */
export const timesOf = (file: string, kind: 'v' | 'a'): number[] =>
  times(probe(file, '-select_streams', kind, '-show_entries', 'packet=pts_time', '-of', 'csv=p=0'));

export const widestGap = (seconds: readonly number[]): number =>
  Math.max(...seconds.slice(1).map((at, index) => at - (seconds[index] ?? 0)));

/** Where something begins after there was none of it, in seconds. */
const onsets = (samples: Iterable<readonly [atSeconds: number, isOn: boolean]>): number[] => {
  const found: number[] = [];
  let before = true;
  for (const [at, isOn] of samples) {
    if (isOn && !before) found.push(at);
    before = isOn;
  }
  return found;
};

const most = 256 * 1024 * 1024;
const decode = (file: string, ...args: string[]): Buffer =>
  execFileSync('ffmpeg', ['-v', 'error', '-i', file, ...args, '-'], { maxBuffer: most });

/** When the middle of what is at this part of the picture (crop of ffmpeg's) turns white. */
export function flashesIn(file: string, crop: string): number[] {
  const seen = decode(
    file,
    '-an',
    '-fps_mode',
    'passthrough',
    '-vf',
    `crop=${crop},scale=1:1,format=gray`,
    '-f',
    'rawvideo',
  );
  const at = timesOf(file, 'v');
  return onsets([...seen].map((level, index) => [at[index] ?? 0, level > 110]));
}

const rate = 8_000;

/** When it becomes loud. */
export function soundsIn(file: string): number[] {
  const bytes = decode(file, '-vn', '-ac', '1', '-ar', String(rate), '-f', 'f32le');
  const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const windows = Array.from({ length: Math.floor(samples.length / 40) }, (_, index) => {
    const loudest = samples
      .subarray(index * 40, index * 40 + 40)
      .reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    return [(index * 40) / rate, loudest > 0.1] as const;
  });
  return onsets(windows);
}
