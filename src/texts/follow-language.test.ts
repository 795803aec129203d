import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSubject } from '../base/observable.ts';
import { fetchGerman } from './fetch-german.ts';
import { followLanguage } from './follow-language.ts';
import { glanceTexts } from './glance.ts';
import { speak, type LanguageChoice } from './language.ts';

const german = { wished: ['de-DE'], form: 'de-DE' };
const choose = (language: LanguageChoice) => createSubject<{ language: LanguageChoice }>({ language });

afterEach(async () => speak('en', 'en', fetchGerman));

describe('the language that is followed', () => {
  it('is the system’s until another one is chosen', async () => {
    const settings = choose('system');
    const { spoken, isReady } = followLanguage(settings, german, fetchGerman);
    await isReady;
    expect([spoken.getState(), glanceTexts.microphone.off]).toEqual(['de', 'Stumm']);
    settings.set({ language: 'en' });
    await vi.waitFor(() => expect(spoken.getState()).toBe('en'));
    expect(glanceTexts.microphone.off).toBe('Muted');
  });

  it('stays what it is where another cannot be fetched', async () => {
    const failing = () => Promise.reject(new Error('offline'));
    const { spoken, isReady } = followLanguage(choose('de'), german, failing);
    await isReady;
    expect([spoken.getState(), glanceTexts.microphone.off]).toEqual(['en', 'Muted']);
  });

  it('is said after it is spoken, so that what is drawn then is in it', async () => {
    const settings = choose('en');
    const { spoken, isReady } = followLanguage(settings, german, fetchGerman);
    await isReady;
    const drawn = new Promise<string>((done) => spoken.subscribe(() => done(glanceTexts.microphone.off)));
    settings.set({ language: 'de' });
    expect(await drawn).toBe('Stumm');
  });

  it('is the one chosen last, though another takes longer to come', async () => {
    const settings = choose('en');
    const { spoken, isReady } = followLanguage(settings, german, fetchGerman);
    await isReady;
    const said: string[] = [];
    spoken.subscribe((language) => said.push(language));
    settings.set({ language: 'de' });
    settings.set({ language: 'en' });
    await speak('en', 'en', fetchGerman);
    expect([said, glanceTexts.microphone.off]).toEqual([[], 'Muted']);
  });
});
