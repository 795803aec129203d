import { describe, expect, it } from 'vitest';
import type { VideoCodec } from '../../../src/call/quality/lane-settings.ts';
import { createCodecFacts, orderCodecs, preferCodecs } from './rtc-codecs.ts';

const codecs = (...types: string[]) => types.map((mimeType) => ({ mimeType, clockRate: 1 }));
const names = (list: readonly { mimeType: string }[]) => list.map(({ mimeType }) => mimeType);
const audio = codecs('audio/opus', 'audio/G722', 'audio/red', 'audio/PCMU');
const video = codecs('video/VP8', 'video/rtx', 'video/H264', 'video/AV1', 'video/VP9', 'video/red');
const chips = (...found: VideoCodec[]) => new Set(found);

describe('codecs', () => {
  it('says voice twice, and leaves other sound as the browser has it', () => {
    expect(names(orderCodecs('voice', audio, chips()))).toEqual([
      'audio/red',
      'audio/opus',
      'audio/G722',
      'audio/PCMU',
    ]);
    expect(orderCodecs('screen-audio', audio, chips())).toEqual(audio);
  });

  it('puts what a chip does before what a program does, the fewest bits first', () => {
    expect(names(orderCodecs('camera', video, chips('H264', 'AV1')))).toEqual([
      'video/AV1',
      'video/H264',
      'video/VP8',
      'video/rtx',
      'video/VP9',
    ]);
    expect(orderCodecs('screen', video, chips())).toEqual(video.slice(0, -1));
  });

  it('offers one profile of each', () => {
    const offered = [
      ['VP9', 'profile-id=0'],
      ['VP9', 'profile-id=2'],
      ['H264', 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f'],
      ['H264', 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f'],
      ['H264', 'level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42e01f'],
      ['AV1', 'level-idx=5;profile=0;tier=0'],
      ['AV1', 'level-idx=5;profile=1;tier=0'],
    ].map(([name, sdpFmtpLine]) => ({
      mimeType: `video/${name}`,
      clockRate: 90_000,
      sdpFmtpLine: sdpFmtpLine ?? '',
    }));
    const kept = orderCodecs('camera', offered, chips()).map((codec) => offered.indexOf(codec as never));
    expect(kept).toEqual([0, 3, 5]);
  });

  const sources = (able: (contentType: string) => { encode: boolean; decode: boolean }) => ({
    capabilities: () => ({ codecs: video }),
    media: {
      encodingInfo: async ({ video }: MediaEncodingConfiguration) => {
        const powerEfficient = able(video?.contentType ?? '').encode;
        return { supported: true, smooth: true, powerEfficient } as MediaCapabilitiesEncodingInfo;
      },
      decodingInfo: async ({ video }: MediaDecodingConfiguration) => {
        const powerEfficient = able(video?.contentType ?? '').decode;
        return { supported: true, smooth: true, powerEfficient } as MediaCapabilitiesDecodingInfo;
      },
    },
  });

  it('counts a chip only where it does both ways', async () => {
    const facts = createCodecFacts(
      sources((type) => ({ encode: type !== 'video/VP8', decode: type === 'video/H264' })),
    );
    facts.look();
    expect([...facts.onChip()]).toEqual([]);
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect([...facts.onChip()]).toEqual(['H264']);
  });

  it('takes a browser that says nothing or refuses as it is', async () => {
    const { media } = sources(() => ({ encode: true, decode: true }));
    const silent = { ...media, encodingInfo: () => Promise.reject(new TypeError('webrtc is unknown')) };
    const facts = createCodecFacts({ capabilities: () => null, media: silent });
    facts.look();
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect([...facts.onChip()]).toEqual([]);
    let asked = 0;
    const transceiver = {
      receiver: { track: { kind: 'video' } },
      setCodecPreferences() {
        asked += 1;
        throw new TypeError('not these');
      },
    } as unknown as RTCRtpTransceiver;
    preferCodecs('camera', transceiver, facts);
    expect(asked).toBe(0);
    preferCodecs('camera', transceiver, createCodecFacts({ capabilities: () => ({ codecs: video }), media }));
    expect(asked).toBe(1);
  });
});
