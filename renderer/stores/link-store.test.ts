import { describe, expect, it } from 'vitest';
import type { OpenedLink } from '../../src/bridge/join-link.ts';
import { live } from '../platform/fakes/fake-call.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { setUp as setUpModel } from './fakes/app-bench.ts';

const invite = 'I'.repeat(43);
const link: OpenedLink = { is: 'invitation', address: 'https://box:7480', invite, pin: null };

function setUp() {
  const t = setUpModel();
  t.fake.goOnline();
  t.desktop.opened.set(link);
  return { ...t, state: () => t.model.links.state.getState() };
}

describe('a link that the app was opened with', () => {
  it('asks, and connects to nothing before the person agrees', () => {
    const t = setUp();
    const told = [...t.fake.told];
    expect(t.state()).toEqual({ phase: 'asking', link, place: 'elsewhere' });
    t.model.links.dismiss();
    expect(t.state()).toEqual({ phase: 'none' });
    expect(t.desktop.opened.getState()).toBeNull();
    expect(t.fake.told).toEqual(told);
    expect(t.desktop.settings.getState().profile?.service).toMatchObject({ address: 'one' });
  });

  it('is there when the app was started with it', () => {
    const t = setUp();
    t.model.end();
    expect(setUpModel(t.desktop).model.links.state.getState()).toMatchObject({ phase: 'asking', link });
  });

  it('that cannot be followed is only said', () => {
    const t = setUp();
    t.desktop.opened.set({ is: 'refused', problem: 'this-computer' });
    expect(t.state()).toEqual({ phase: 'refused', problem: 'this-computer' });
    t.model.links.accept();
    expect(t.desktop.settings.getState().profile?.service).toMatchObject({ address: 'one' });
  });

  it('leads into the service, and that is said', async () => {
    const t = setUp();
    t.model.links.accept();
    expect(t.state()).toEqual({ phase: 'leaving', link });
    // The service that is left may say so itself.
    t.fake.setConnection({ state: 'closed' });
    await settle();
    expect(t.state()).toEqual({ phase: 'joining', link });
    expect(t.desktop.opened.getState()).toBeNull();
    expect(t.desktop.settings.getState()).toMatchObject({
      profile: { name: 'Me', service: { mode: 'join', address: 'https://box:7480', pin: null } },
      admission: { kind: 'invite', token: invite },
    });
    t.fake.setConnection({ state: 'connecting', attempt: 0 });
    expect(t.state().phase).toBe('joining');
    t.fake.goOnline();
    expect(t.state()).toEqual({ phase: 'none' });
    expect(t.model.notices.getState().at(-1)?.tone).toBe('info');
  });

  it.each([
    [{ state: 'refused', reason: 'invite-invalid' } as const, 'invite-invalid'],
    [{ state: 'waiting', attempt: 1, retryAtMs: 0 } as const, 'unreachable'],
    [{ state: 'closed' } as const, 'closed'],
  ])('says why it did not: %j, and the way back is open', async (connection, failure) => {
    const t = setUp();
    t.model.links.accept();
    await settle();
    t.fake.setConnection(connection);
    expect(t.state()).toEqual({ phase: 'failed', link, failure });
    t.model.links.goBack();
    expect(t.state()).toEqual({ phase: 'none' });
    expect(t.desktop.settings.getState()).toMatchObject({
      profile: { name: 'Me', service: { mode: 'join', address: 'one' } },
      admission: null,
    });
  });

  it('says that it was the certificate, whatever the line says of itself', async () => {
    const t = setUp();
    t.model.links.accept();
    await settle();
    t.fake.setConnection({ state: 'waiting', attempt: 1, retryAtMs: 0 });
    t.desktop.emit('certificate.refused', { problem: 'mismatch', fingerprint: 'F'.repeat(43) });
    t.fake.setConnection({ state: 'waiting', attempt: 2, retryAtMs: 0 });
    expect(t.state()).toEqual({ phase: 'failed', link, failure: 'certificate' });
  });

  it('ends the call first', () => {
    const t = setUp();
    t.view.set(live(0));
    t.model.links.accept();
    expect(t.orders).toContain('leave');
  });

  it('looks again where it leads when more is known', async () => {
    const t = setUp();
    const profile = {
      name: 'Me',
      service: { mode: 'join', address: 'https://box:7480', pin: null },
    } as const;
    await t.desktop.desktop.changeSettings({ profile });
    expect(t.state()).toMatchObject({ phase: 'asking', place: 'joined' });
    t.fake.setConnection({ state: 'refused', reason: 'removed' });
    expect(t.state()).toMatchObject({ phase: 'asking', place: 'again' });
  });

  it('changes nothing when the choice cannot be kept', async () => {
    const t = setUp();
    t.desktop.breakSettings();
    t.model.links.accept();
    await settle();
    expect(t.state()).toEqual({ phase: 'none' });
    expect(t.model.notices.getState().at(-1)?.tone).toBe('problem');
  });
});
