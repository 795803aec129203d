import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';
import { live, over, withAda } from '../platform/fakes/fake-call.ts';
import { callId } from '../platform/fakes/sample.ts';
import { createKeptVoiceOnly } from '../platform/page/kept-voice-only.ts';
import { keepVoiceOnly } from './voice-only.ts';

/** One page after another, in one browser. */
function setUp() {
  const held = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
  };
  const kept = createKeptVoiceOnly({ localStorage });
  const open = () => {
    const scope = createScope();
    const view = createSubject<CallView>({ phase: 'idle' });
    const voiceOnly = createSubject(false);
    keepVoiceOnly({ scope, view, voiceOnly, kept });
    return { view, voiceOnly, scope };
  };
  return { open, kept };
}

const another: CallView = { ...live(5), call: callId(9) };

describe('no cameras', () => {
  it('are wanted by the page that comes back into the call, before anybody is there again', () => {
    const { open } = setUp();
    const before = open();
    before.view.set(live(5));
    before.voiceOnly.set(true);
    before.scope.end();
    before.view.set(over('hung-up'));
    const after = open();
    after.view.set(live(null));
    expect(after.voiceOnly.getState()).toBe(true);
  });

  it('are wanted in this call alone, and as it was chosen last', () => {
    const { open, kept } = setUp();
    const { view, voiceOnly } = open();
    view.set(live(5));
    voiceOnly.set(true);
    view.set(live(5));
    expect([voiceOnly.getState(), kept.load()]).toEqual([true, withAda.call]);
    view.set(another);
    expect(voiceOnly.getState()).toBe(false);
    view.set(live(5));
    expect(voiceOnly.getState()).toBe(false);
    voiceOnly.set(true);
    voiceOnly.set(false);
    expect(kept.load()).toBeNull();
    voiceOnly.set(true);
    view.set(over('hung-up'));
    expect([voiceOnly.getState(), kept.load()]).toEqual([false, null]);
  });

  it('are a page’s own affair where nothing can be kept', () => {
    const scope = createScope();
    const view = createSubject<CallView>({ phase: 'idle' });
    const voiceOnly = createSubject(false);
    const forbidden = {
      get localStorage(): never {
        throw new DOMException('as where cookies are blocked', 'SecurityError');
      },
    };
    keepVoiceOnly({ scope, view, voiceOnly, kept: createKeptVoiceOnly(forbidden) });
    view.set(live(5));
    voiceOnly.set(true);
    view.set(live(5));
    expect(voiceOnly.getState()).toBe(true);
  });
});
