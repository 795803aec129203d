import { afterEach, describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak, type Language } from '../../src/texts/language.ts';
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

  afterEach(async () => speak('en', 'en', fetchGerman));

  it('follows the call, the messages and the language, until it is let be', async () => {
    const t = online();
    const page = { title: '' };
    const language = createSubject<Language>('en');
    const stop = followTitle(page, t.model, language);
    expect(page.title).toBe('(2) Parley');
    t.view.set(incoming);
    expect(page.title).toBe('Ada is calling – Parley');
    await speak('de', 'de', fetchGerman);
    language.set('de');
    expect(page.title).toBe('Ada ruft an – Parley');
    stop();
    t.view.set({ phase: 'idle' });
    expect(page.title).toBe('Ada ruft an – Parley');
  });
});
