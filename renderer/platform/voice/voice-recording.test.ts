import { expect, it } from 'vitest';
import { settle } from '../fakes/fake-sockets.ts';
import { recordVoice } from './voice-recording.ts';

class FakeRecorder extends EventTarget {
  state = 'inactive';
  mimeType = 'audio/webm';
  start(): void {
    this.state = 'recording';
  }
  stop(): void {
    this.state = 'inactive';
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['voice']) }));
    this.dispatchEvent(new Event('stop'));
  }
}

class FakeAudio extends EventTarget {
  readonly #done: string[];
  refuses = false;
  constructor(done: string[]) {
    super();
    this.#done = done;
  }
  async setSinkId(speaker: string): Promise<void> {
    if (this.refuses) throw new Error('gone');
    this.#done.push(`on ${speaker}`);
  }
  async play(): Promise<void> {
    this.#done.push('plays');
  }
  pause(): void {
    this.#done.push('pauses');
  }
}

function setUp() {
  const done: string[] = [];
  const recorder = new FakeRecorder();
  const audio = new FakeAudio(done);
  const finish = recordVoice({} as MediaStream, {
    createRecorder: () => recorder as unknown as MediaRecorder,
    createAudio: () => audio as unknown as HTMLAudioElement,
    urls: {
      createObjectURL: (blob) => `${(blob as Blob).size} bytes`,
      revokeObjectURL: (url) => void done.push(`forgets ${url}`),
    },
  });
  return { done, recorder, audio, finish };
}

it('plays what was said on the chosen speaker, tells its end, and forgets it', async () => {
  const { done, audio, finish } = setUp();
  const voice = await finish();
  const ends: boolean[] = [];
  voice.play('desk', (wasHeard) => ends.push(wasHeard));
  await settle();
  audio.dispatchEvent(new Event('ended'));
  voice.forget();
  expect(done).toEqual(['on desk', 'plays', 'forgets 5 bytes']);
  expect(ends).toEqual([true]);
});

it('says that nothing was heard where the speaker does not play', async () => {
  const { audio, finish } = setUp();
  audio.refuses = true;
  const ends: boolean[] = [];
  (await finish()).play('gone', (wasHeard) => ends.push(wasHeard));
  await settle();
  expect(ends).toEqual([false]);
});

it('ended early it is silent, and says nothing more', async () => {
  const { done, audio, finish } = setUp();
  const ends: boolean[] = [];
  const stop = (await finish()).play('', (wasHeard) => ends.push(wasHeard));
  await settle();
  stop();
  audio.dispatchEvent(new Event('ended'));
  expect(done).toEqual(['plays', 'pauses']);
  expect(ends).toEqual([]);
});

it('keeps what came until the microphone went', async () => {
  const { recorder, finish } = setUp();
  recorder.stop();
  expect(await finish()).toBeDefined();
});
