import { describe, expect, it } from 'vitest';
import { incoming } from '../platform/fakes/fake-call.ts';
import { online } from '../stores/fakes/app-bench.ts';
import { followTitle, titleOf } from './page-title.ts';

const call = { with: 'Ada', microphone: true, camera: true, sharing: false, pictures: true } as const;

describe('the title of the page', () => {
  it.each([
    [null, 0, 'Parley'],
    [null, 3, '(3) Parley'],
    [{ ...call, phase: 'ringing' }, 3, 'Ada is calling – Parley'],
    [{ ...call, phase: 'outgoing' }, 0, 'Calling Ada – Parley'],
    [{ ...call, phase: 'active' }, 3, 'Ada – Parley'],
  ] as const)('%o, %i unread: %s', (during, unread, title) => {
    expect(titleOf({ call: during, unread })).toBe(title);
  });

  it('follows the call and the messages, until it is let be', () => {
    const t = online();
    const page = { title: '' };
    const stop = followTitle(page, t.model);
    expect(page.title).toBe('(2) Parley');
    t.view.set(incoming);
    expect(page.title).toBe('Ada is calling – Parley');
    stop();
    t.view.set({ phase: 'idle' });
    expect(page.title).toBe('Ada is calling – Parley');
  });
});
