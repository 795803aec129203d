import { describe, expect, it } from 'vitest';
import { tuneVoice } from './voice-sdp.ts';

const sdp = (...lines: string[]): string => [...lines, ''].join('\r\n');
const head = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-'];
const voice = [
  'm=audio 9 UDP/TLS/RTP/SAVPF 63 111',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=0',
  'a=rtpmap:63 red/48000/2',
  'a=fmtp:63 111/111',
];

describe('the description as voice is to be sent', () => {
  it('asks Opus for FEC and for silence, whatever was asked for, and touches nothing else', () => {
    expect(tuneVoice(sdp(...head, ...voice))).toBe(
      sdp(...head, ...voice.with(2, 'a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1')),
    );
  });

  it('is the same the second time', () => {
    const once = tuneVoice(sdp(...head, ...voice));
    expect(tuneVoice(once)).toBe(once);
  });

  it('leaves the sound of a share as it is', () => {
    const both = tuneVoice(sdp(...head, ...voice, 'm=video 9 X 96', ...voice));
    expect(both.match(/usedtx=1/g)).toHaveLength(1);
    expect(both.endsWith(sdp(...voice))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no lines', 'v=0'],
    ['another first line', sdp(...head, 'm=video 9 X 96', ...voice)],
    ['Opus without parameters', sdp(...head, 'm=audio 9 X 111', 'a=rtpmap:111 opus/48000/2')],
    ['parameters of another codec', sdp(...head, 'm=audio 9 X 0', 'a=rtpmap:0 PCMU/8000', 'a=fmtp:0 x=1')],
    [
      'something that only sounds like it',
      sdp(...head, 'm=audio 9 X 111', 'a=rtpmap:111 opus/48000/2/9', 'a=fmtp:111 x=1'),
    ],
    ['parameters without end', sdp(...head, ...voice.with(2, `a=fmtp:111 ${'x=1;'.repeat(100)}`))],
    ['line ends of another kind', [...head, ...voice].join('\n')],
  ])('takes %s as it is', (_what, text) => {
    expect(tuneVoice(text)).toBe(text);
  });

  it('does not stumble over long rubbish', () => {
    const rubbish = [
      'm=audio ',
      'a=rtpmap:111 opus/48000/2',
      `a=fmtp:111 ${';'.repeat(40_000)}`,
      `m=${'m='.repeat(20_000)}`,
    ];
    expect(tuneVoice(sdp(...head, ...rubbish))).toBe(sdp(...head, ...rubbish));
  });
});
