import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { fail, ok } from '../../src/base/result.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallView, MediaFailure } from '../../src/call/view.ts';
import { live } from '../platform/fakes/fake-call.ts';
import { createFakeFiles, fileId } from '../platform/fakes/fake-files.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { room } from '../platform/fakes/sample.ts';
import type { RecordingListener } from '../platform/voice/voice-message-recorder.ts';
import { createVoiceMessages, longestMs } from './voice-messages.ts';

const said = new Blob(['hello'], { type: 'audio/webm' });

function setUp({ failure = null as MediaFailure | null, content = said } = {}) {
  const clock = createManualClock();
  const scope = createScope();
  const view = createSubject<CallView>({ phase: 'idle' });
  const files = createFakeFiles();
  const log: string[] = [];
  const opened: string[] = [];
  const listeners: RecordingListener[] = [];
  const voice = createVoiceMessages({
    ...{ clock, scope, view, ports: files.ports },
    async record(device, listener) {
      opened.push(device);
      listeners.push(listener);
      if (failure) return fail(failure);
      return ok({ level: () => 0.5, stop: async () => content, end: () => void log.push('ended') });
    },
    microphone: () => 'usb',
    attach: (to, [file]) => void log.push(`tray ${to === room(1)} ${file?.type}`),
    sendFile: (to, file) => void log.push(`sent ${to === room(1)} ${file.name.replaceAll(/\d/gu, '0')}`),
  });
  const is = () => voice.state.getState().is;
  const record = async (): Promise<void> => {
    voice.begin(room(1));
    await settle();
  };
  return { clock, scope, view, files, log, opened, listeners, voice, is, record };
}

describe('a voice message', () => {
  it('is recorded from the chosen microphone, heard again, and sent', async () => {
    const t = setUp();
    await t.record();
    expect([t.is(), t.opened, t.voice.level()]).toEqual(['recording', ['usb'], 0.5]);
    t.voice.stop();
    await settle();
    expect(t.voice.state.getState()).toEqual({
      ...{ is: 'review', room: room(1), url: 'blob:5', why: 'stopped' },
      clip: { durationMs: 1_500, peaks: 'A'.repeat(64) },
    });
    t.voice.send();
    expect([t.is(), t.log]).toEqual(['none', ['sent true Voice message 00.00.webm', 'ended']]);
    expect(t.files.revoked).toEqual(['blob:5']);
    expect(t.files.kept.size).toBe(0);
  });

  it('is kept while it is made, so that a page that ends loses no more than its last seconds', async () => {
    const t = setUp();
    await t.record();
    t.listeners[0]?.soFar(said);
    t.scope.end();
    expect(t.files.kept.get(fileId(1))).toMatchObject({ room: room(1), type: 'audio/webm', content: said });
    expect(t.log).toEqual(['ended']);
  });

  it('that is thrown away is nowhere, and its microphone is let go', async () => {
    const t = setUp();
    await t.record();
    t.listeners[0]?.soFar(said);
    t.voice.discard();
    t.listeners[0]?.soFar(said);
    expect([t.is(), t.log, t.files.kept.size]).toEqual(['none', ['ended'], 0]);
  });

  it('that is thrown away while the microphone opens or while it ends, stays away', async () => {
    const t = setUp();
    t.voice.begin(room(1));
    t.voice.discard();
    await settle();
    expect([t.is(), t.log]).toEqual(['none', ['ended']]);
    await t.record();
    t.voice.stop();
    t.voice.discard();
    await settle();
    expect(t.is()).toBe('none');
  });

  it.each([
    ['too-long', (t: ReturnType<typeof setUp>) => t.clock.advance(longestMs)],
    ['call', (t: ReturnType<typeof setUp>) => t.view.set(live(null))],
    ['cut', (t: ReturnType<typeof setUp>) => t.listeners[0]?.cut()],
  ])('ends by itself and says why: %s', async (why, happens) => {
    const t = setUp();
    await t.record();
    happens(t);
    await settle();
    expect(t.voice.state.getState()).toMatchObject({ is: 'review', why });
  });

  it('is not begun in a call', async () => {
    const t = setUp();
    t.view.set(live(1));
    await t.record();
    expect([t.is(), t.opened]).toEqual(['none', []]);
  });

  it('without a microphone says so, and can be tried again', async () => {
    const t = setUp({ failure: 'denied' });
    await t.record();
    expect(t.voice.state.getState()).toEqual({ is: 'refused', room: room(1), failure: 'denied' });
    await t.record();
    expect(t.opened).toHaveLength(2);
    t.voice.discard();
    expect(t.is()).toBe('none');
  });

  it('in which nothing was recorded says so', async () => {
    const t = setUp({ content: new Blob([]) });
    await t.record();
    t.voice.stop();
    await settle();
    expect(t.voice.state.getState()).toMatchObject({ is: 'refused', failure: 'failed' });
  });

  it('goes into the tray of its conversation when that is left, whether it is done or not', async () => {
    const t = setUp();
    await t.record();
    t.voice.leave(room(2));
    expect(t.is()).toBe('recording');
    t.voice.leave(room(1));
    await settle();
    expect([t.is(), t.log]).toEqual(['none', ['tray true audio/webm', 'ended']]);
    await t.record();
    t.voice.stop();
    await settle();
    t.voice.leave(room(1));
    expect(t.log.slice(2)).toEqual(['tray true audio/webm', 'ended']);
    expect(t.files.kept.size).toBe(0);
  });
});
