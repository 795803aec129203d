import { describe, expect, it } from 'vitest';
import { noticesTexts } from '../../src/texts/notices.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { setUp, online } from './fakes/app-bench.ts';

describe('profile', () => {
  it('is kept, and told while online', async () => {
    const t = online();
    t.fake.answers['profile.set'] = t.fake.answers['presence.set'] = () => ({ ok: true, value: {} });
    const { profile } = t.desktop.settings.getState();
    if (profile) await t.desktop.desktop.changeSettings({ profile: { ...profile, name: 'New name' } });
    t.model.setAvailability('dnd');
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject({
      profile: { name: 'New name' },
      availability: 'dnd',
    });
    expect(t.fake.asked('profile.set')).toEqual([{ name: 'New name' }]);
    expect(t.fake.asked('presence.set')).toEqual([{ availability: 'dnd', untilMs: null }]);
    expect(t.model.notices.getState()).toEqual([]);
  });

  it('says so when it cannot be kept', async () => {
    const t = online();
    t.desktop.breakSettings();
    t.model.setAvailability('dnd');
    await settle();
    expect(t.model.notices.getState()).toMatchObject([{ text: 'Your settings could not be saved.' }]);
  });

  it('says that a settings file was set aside', () => {
    const fake = createFakeDesktop();
    const info = { ...fake.desktop.info, brokenSettings: 'settings.broken.json' };
    const t = setUp({ ...fake, desktop: { ...fake.desktop, info } });
    expect(t.model.notices.getState()[0]?.text).toContain('settings.broken.json');
  });

  it('says that a locked keyring makes somebody new of this person', () => {
    const fake = createFakeDesktop();
    const info = { ...fake.desktop.info, secretIn: 'passing' as const };
    const t = setUp({ ...fake, desktop: { ...fake.desktop, info } });
    expect(t.model.notices.getState()).toMatchObject([{ text: noticesTexts.keyringLocked }]);
  });

  it('says that this browser will not know the person again, where they have a name already', () => {
    const fake = createFakeDesktop();
    const desktop = { ...fake.desktop, isForgetful: true };
    expect(setUp({ ...fake, desktop }).model.notices.getState()).toMatchObject([
      { text: noticesTexts.forgetful },
    ]);
  });
});
