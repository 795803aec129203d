import { describe, expect, it } from 'vitest';
import { laneSettings, type LaneShape } from '../../../src/call/quality/lane-settings.ts';
import { createRtcLane } from './rtc-lane.ts';

const codecs = ['video/VP8', 'video/rtx', 'video/AV1'].map((mimeType) => ({ mimeType }));

class FakeSender {
  track: { kind: string; contentHint: string } | null = null;
  taken: Record<string, unknown>[] = [];
  options: unknown[] = [];
  /** What this browser does not take. */
  refuses: string | null = null;
  isReading = false;
  mostAtOnce = 0;
  #encoding: Record<string, unknown> = {};
  #under = 0;

  replaceTrack = async (track: FakeSender['track']): Promise<void> => void (this.track = track);
  getParameters = () => ({ encodings: [{ ...this.#encoding }], codecs });
  async setParameters(
    parameters: { encodings: Record<string, unknown>[] },
    ...more: unknown[]
  ): Promise<void> {
    this.options.push(...more);
    this.#under += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#under);
    await Promise.resolve();
    this.#under -= 1;
    const [encoding = {}] = parameters.encodings;
    if (this.refuses !== null && this.refuses in encoding) throw new Error('unknown member');
    this.#encoding = encoding;
    const { codecs: _, ...rest } = parameters as unknown as Record<string, unknown>;
    this.taken.push(rest);
  }
}

function setUp(name: 'voice' | 'camera' | 'screen') {
  const sender = new FakeSender();
  const receiver = { track: {} };
  const lane = createRtcLane(name, { sender, receiver } as unknown as RTCRtpTransceiver);
  const track = { kind: name === 'voice' ? 'audio' : 'video', contentHint: '' };
  return { sender, lane, track: track as never, hint: () => track.contentHint };
}

const small: LaneShape = {
  isActive: true,
  maxBitrate: 150_000,
  maxSide: 320,
  maxFramerate: 15,
  keeps: 'motion',
  codec: 'AV1',
};

describe('a lane of the browser', () => {
  it('sends each kind as the table says, from the first packet', async () => {
    const voice = setUp('voice');
    await voice.lane.send(voice.track);
    await voice.lane.shape(laneSettings.voice.first);
    expect(voice.sender.taken.at(-1)).toEqual({
      encodings: [{ active: true, priority: 'high', networkPriority: 'high' }],
    });
    const screen = setUp('screen');
    await screen.lane.send(screen.track);
    await screen.lane.shape(laneSettings.screen.first);
    expect(screen.hint()).toBe('text');
    expect(screen.sender.taken[0]).toEqual({
      degradationPreference: 'maintain-resolution',
      encodings: [
        {
          active: true,
          maxBitrate: 4_000_000,
          priority: 'medium',
          networkPriority: 'medium',
          scalabilityMode: 'L1T1',
        },
      ],
    });
  });

  it('takes a shape, and takes all of it back', async () => {
    const { lane, sender, track, hint } = setUp('camera');
    await lane.send(track);
    await lane.shape(small);
    expect(hint()).toBe('motion');
    expect(sender.taken.at(-1)).toMatchObject({
      degradationPreference: 'maintain-framerate',
      encodings: [
        {
          maxBitrate: 150_000,
          maxFramerate: 15,
          scaleResolutionDownTo: { maxWidth: 320, maxHeight: 320 },
          codec: { mimeType: 'video/AV1' },
        },
      ],
    });
    await lane.shape({ ...laneSettings.camera.first, maxBitrate: null, isActive: false });
    expect(sender.taken.at(-1)?.['encodings']).toEqual([
      { active: false, priority: 'low', networkPriority: 'low', scalabilityMode: 'L1T1' },
    ]);
  });

  it('sends a whole picture when asked, where the browser can, with everything else as it was', async () => {
    const { lane, sender, track } = setUp('camera');
    await lane.send(track);
    await lane.shape(small);
    const before = sender.taken.at(-1)?.['encodings'];
    await lane.refresh();
    expect(sender.options).toEqual([{ encodingOptions: [{ keyFrame: true }] }]);
    expect(sender.taken.at(-1)?.['encodings']).toEqual(before);
    sender.refuses = 'active';
    await expect(lane.refresh()).resolves.toBeUndefined();
  });

  it('keeps the shape for the next track', async () => {
    const { lane, sender, track } = setUp('camera');
    await lane.shape(small);
    expect(sender.taken).toEqual([]);
    await lane.send(track);
    await lane.send(null);
    await lane.send(track);
    expect(sender.taken).toMatchObject([{ encodings: [{ maxBitrate: 150_000 }] }]);
    await lane.send(null);
    await lane.shape({ ...small, maxBitrate: 90_000 });
    await lane.send(track);
    expect(sender.taken.slice(1)).toMatchObject([{ encodings: [{ maxBitrate: 90_000 }] }]);
  });

  it('has its shape before anything goes out, also where it changes meanwhile', async () => {
    const { lane, sender, track } = setUp('camera');
    const sent = lane.send(track);
    void lane.shape(small);
    expect(sender.track).toBeNull();
    await sent;
    await lane.shape(small);
    expect(sender.track).toBe(track);
    expect(sender.taken.at(-1)).toMatchObject({ encodings: [{ maxBitrate: 150_000 }] });
  });

  it('goes without what the browser does not know', async () => {
    const { lane, sender, track } = setUp('camera');
    await lane.shape(small);
    sender.refuses = 'scaleResolutionDownTo';
    await lane.send(track);
    expect(sender.taken).toEqual([
      {
        degradationPreference: 'maintain-framerate',
        encodings: [
          {
            active: true,
            maxBitrate: 150_000,
            maxFramerate: 15,
            priority: 'low',
            networkPriority: 'low',
          },
        ],
      },
    ]);
    sender.refuses = 'active';
    await expect(lane.shape(small)).resolves.toBeUndefined();
    sender.refuses = null;
    await lane.shape(small);
    expect(sender.taken).toHaveLength(2);
  });

  it('changes one thing after the other, and ends with the last', async () => {
    const { lane, sender, track } = setUp('camera');
    await lane.send(track);
    await Promise.all(
      [small, { ...small, maxBitrate: 1 }, { ...small, maxBitrate: 2 }].map((s) => lane.shape(s)),
    );
    expect(sender.mostAtOnce).toBe(1);
    expect(sender.taken.at(-1)).toMatchObject({ encodings: [{ maxBitrate: 2 }] });
  });
});
