import { describe, expect, it } from 'vitest';
import { createSounds } from './sounds.ts';
import { settle } from '../fakes/fake-sockets.ts';

function setUp(failing: { sink?: boolean; play?: boolean } = {}) {
  const log: string[] = [];
  const element = {
    loop: false,
    setSinkId: async (id: string) => {
      log.push(`sink ${id}`);
      if (failing.sink) throw new Error('gone');
    },
    play: async () => {
      log.push(`play${element.loop ? ' looping' : ''}`);
      if (failing.play) throw new Error('not allowed');
    },
    pause: () => log.push('pause'),
  };
  const createAudio = (url: string) => {
    log.push(url);
    return element as unknown as HTMLAudioElement;
  };
  const urls = { ring: 'ring.wav', join: 'join.wav', leave: 'leave.wav', message: 'message.wav' };
  return { log, sounds: createSounds({ urls, createAudio }) };
}

describe('sounds', () => {
  it('play on the chosen speaker', async () => {
    const { log, sounds } = setUp();
    sounds.play('join', 'headset');
    await settle();
    expect(log).toEqual(['join.wav', 'sink headset', 'play']);
  });

  it('play on the default speaker when the chosen one is gone', async () => {
    const { log, sounds } = setUp({ sink: true });
    sounds.play('join', 'headset');
    await settle();
    expect(log.at(-1)).toBe('play');
  });

  it('loop until they are stopped, and do not start late', async () => {
    const { log, sounds } = setUp();
    const stop = sounds.loop('ring', '');
    await settle();
    stop();
    sounds.loop('ring', 'headset')();
    await settle();
    expect(log).toEqual(['ring.wav', 'play looping', 'pause', 'ring.wav', 'sink headset', 'pause']);
  });

  it('are never worth a failure', async () => {
    const { log, sounds } = setUp({ play: true });
    sounds.play('message', '');
    await settle();
    expect(log.at(-1)).toBe('play');
  });
});
