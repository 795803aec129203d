import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { bareLook, sceneLook } from './film-look.ts';
import type { FilmLook } from './scene.ts';
import { openStrand } from './strand.ts';

class FakeRecorder extends EventTarget {
  state: RecordingState = 'inactive';
  asked = 0;
  start(): void {
    this.state = 'recording';
  }
  requestData(): void {
    this.asked += 1;
  }
  stop(): void {
    this.state = 'inactive';
    this.gives('last');
    this.dispatchEvent(new Event('stop'));
  }
  gives(text: string): void {
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([text]) }));
  }
}

function setUp(can: (format: string) => boolean = () => true, look: FilmLook = sceneLook) {
  const clock = createManualClock();
  const recorder = new FakeRecorder();
  const did: string[] = [];
  let format = '';
  let bits = 0;
  const track = { id: 'track' } as MediaStreamTrack;
  const strand = openStrand({
    clock,
    look,
    canRecord: can,
    compose: () => ({ track, show: () => did.push('shown'), end: () => did.push('picture ends') }),
    mix: () => ({ track, play: () => did.push('played'), end: () => did.push('sound ends') }),
    createStream: () => ({}) as MediaStream,
    createRecorder(_, options) {
      format = options.mimeType ?? '';
      bits = options.videoBitsPerSecond ?? 0;
      return recorder as unknown as MediaRecorder;
    },
    write: async (bytes) => void did.push(new TextDecoder().decode(bytes)),
    failed: () => did.push('failed'),
  });
  return { clock, recorder, did, strand, format: () => format, bits: () => bits };
}

describe('one film on its way to the disk', () => {
  it('is asked for each second, and written in order to the last piece', async () => {
    const t = setUp();
    for (const piece of ['one', 'two']) {
      t.clock.advance(1_000);
      t.recorder.gives(piece);
    }
    t.recorder.gives('');
    expect(t.recorder.asked).toBe(2);
    await t.strand.stop();
    t.clock.advance(5_000);
    expect(t.did.filter((what) => !what.endsWith('ends'))).toEqual(['one', 'two', 'last']);
    expect([t.did.length, t.recorder.asked]).toEqual([5, 2]);
  });

  it('is H.264 where the browser has it, and VP8 elsewhere', () => {
    expect(setUp().format()).toContain('avc1');
    expect(setUp((format) => format.includes('vp8')).format()).toContain('vp8');
  });

  it('is of more bits, and of any size, where it is to be cut', () => {
    const [scene, bare] = [setUp(), setUp(undefined, bareLook({ width: 2_560, height: 1_440 }))];
    expect(bare.bits()).toBeGreaterThan(2 * scene.bits());
    expect([scene.format(), bare.format()].map((format) => /avc1\.(\w+)/.exec(format)?.[1])).toEqual([
      '42E01F',
      '42E033',
    ]);
  });

  it('says so when it stops by itself, and shows nothing after it was stopped', async () => {
    const t = setUp();
    t.recorder.stop();
    expect(t.did).toContain('failed');
    const other = setUp();
    await other.strand.stop();
    other.strand.show({ title: '', faces: [] }, new Set());
    expect(other.did).not.toContain('shown');
    expect(other.did).not.toContain('failed');
  });

  it('leaves no picture and no sound behind when it cannot begin', () => {
    const did: string[] = [];
    const broken = { id: 'track' } as MediaStreamTrack;
    const begin = () =>
      openStrand({
        clock: createManualClock(),
        look: sceneLook,
        canRecord: () => true,
        compose: () => ({ track: broken, show() {}, end: () => did.push('picture ends') }),
        mix: () => ({ track: broken, play() {}, end: () => did.push('sound ends') }),
        createStream: () => ({}) as MediaStream,
        createRecorder() {
          throw new Error('no recorder');
        },
        write: async () => {},
        failed() {},
      });
    expect(begin).toThrow('no recorder');
    expect(did).toEqual(['picture ends', 'sound ends']);
  });

  it('says that it goes on no longer', () => {
    const t = setUp();
    t.recorder.dispatchEvent(new Event('error'));
    expect(t.did).toEqual(['failed']);
  });
});
