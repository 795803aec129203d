import { createSubject } from '../../src/base/observable.ts';
import type { VoiceMessages, VoiceState } from '../../renderer/stores/voice-messages.ts';
import { tone } from './fake-clips.ts';

const durationMs = 12_000;

/** A microphone that hears a voice that never ends. */
export function createFakeVoiceMessages(first: VoiceState = { is: 'none' }): VoiceMessages {
  const state = createSubject<VoiceState>(
    first.is === 'review' ? { ...first, url: URL.createObjectURL(tone(durationMs / 1_000)) } : first,
  );
  const none = (): void => state.set({ is: 'none' });
  let looks = 0;
  return {
    state,
    begin: (room) => state.set({ is: 'recording', room, sinceMs: Date.now() }),
    level: () => 0.02 + 0.2 * Math.abs(Math.sin((looks += 0.7)) * Math.sin(looks / 4)),
    stop() {
      const now = state.getState();
      if (now.is !== 'recording') return;
      const url = URL.createObjectURL(tone(durationMs / 1_000));
      state.set({ is: 'review', room: now.room, url, clip: { durationMs }, why: 'stopped' });
    },
    discard: none,
    send: none,
    leave() {},
  };
}
