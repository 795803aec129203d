import { describe, expect, it } from 'vitest';
import type { OpenedLink } from '../../src/bridge/join-link.ts';
import { incoming, live } from '../platform/fakes/fake-call.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
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
    t.model.links.dismiss();
    t.desktop.opened.set({ is: 'refused', problem: 'this-computer' });
    expect(t.state()).toEqual({ phase: 'refused', problem: 'this-computer' });
    t.model.links.accept();
    expect(t.desktop.settings.getState().profile?.service).toMatchObject({ address: 'one' });
  });

  it('that leads away from the service a company has chosen is not followed', () => {
    const t = setUpModel();
    t.model.end();
    const policy = { locked: ['service' as const], service: null, isBroken: false };
    const desktop = { ...t.desktop.desktop, info: { ...t.desktop.desktop.info, policy } };
    const managed = setUpModel({ ...t.desktop, desktop });
    managed.fake.goOnline();
    managed.desktop.opened.set(link);
    expect(managed.model.links.state.getState()).toEqual({ phase: 'refused', problem: 'managed' });
  });

  it('that leads into the service a company has chosen is followed before the first run too', () => {
    const fresh = createFakeDesktop({ profile: null });
    const service = { mode: 'join', address: 'https://box:7480', pin: null } as const;
    const policy = { locked: ['service' as const], service, isBroken: false };
    const desktop = { ...fresh.desktop, info: { ...fresh.desktop.info, policy } };
    const managed = setUpModel({ ...fresh, desktop });
    managed.desktop.opened.set(link);
    expect(managed.model.links.state.getState()).toMatchObject({ phase: 'asking', link });
  });

  it('leads into a profile of its own where the person wants both', async () => {
    const t = setUp();
    t.model.links.acceptBeside();
    await settle();
    const service = { mode: 'join', address: 'https://box:7480', pin: null };
    expect(t.desktop.added).toEqual([{ name: 'Me', service, admission: { kind: 'invite', token: invite } }]);
    expect(t.state()).toEqual({ phase: 'none' });
    expect(t.desktop.opened.getState()).toBeNull();
    expect(t.desktop.settings.getState().profile?.service).toMatchObject({ address: 'one' });
  });

  it('says where there was no room for one more', async () => {
    const t = setUp();
    t.desktop.profiles.set({ ...t.desktop.profiles.getState(), canAdd: false });
    t.model.links.acceptBeside();
    await settle();
    expect(t.model.notices.getState()).toMatchObject([{ tone: 'problem' }]);
  });

  it('leads into the service, and that is said', async () => {
    const t = setUp();
    t.model.links.accept();
    expect(t.state()).toEqual({ phase: 'leaving', link });
    // The service that is left may say so itself.
    t.fake.setConnection({ state: 'closed', why: 'quit' });
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
    [{ state: 'closed', why: 'quit' } as const, 'closed'],
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

  it('declines what rings first, and only when it is followed', () => {
    const t = setUp();
    t.view.set(incoming);
    expect(t.orders).toEqual([]);
    t.model.links.accept();
    expect(t.orders).toEqual(['decline']);
  });

  it('leaves a ring alone where the other service comes beside this one', () => {
    const t = setUp();
    t.view.set(incoming);
    t.model.links.acceptBeside();
    expect(t.orders).toEqual([]);
  });

  it('that comes while it rings leaves the ring alone, and waits for its answer until long after', () => {
    const t = setUpModel();
    t.fake.goOnline();
    t.view.set(incoming);
    t.desktop.opened.set(link);
    const asking = { phase: 'asking', link, place: 'elsewhere' };
    const state = () => t.model.links.state.getState();
    expect([state(), t.view.getState(), t.orders]).toEqual([asking, incoming, []]);
    t.view.set(live(0));
    expect([state(), t.orders]).toEqual([asking, []]);
    expect(t.desktop.settings.getState().profile?.service).toMatchObject({ address: 'one' });
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

  it('that leads once more to the same place takes no key away by which the service is known', async () => {
    const t = setUp();
    const service = { mode: 'join', address: 'https://box:7480', pin: 'P'.repeat(43) } as const;
    await t.desktop.desktop.changeSettings({ profile: { name: 'Me', service } });
    t.fake.setConnection({ state: 'refused', reason: 'invite-required' });
    expect(t.state()).toMatchObject({ phase: 'asking', place: 'again' });
    t.model.links.accept();
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject({
      profile: { service },
      admission: { kind: 'invite', token: invite },
    });
  });

  it('waits while another is asked about, and never takes its place under the mouse', async () => {
    const t = setUp();
    const other: OpenedLink = { is: 'invitation', address: 'https://elsewhere:7480', invite, pin: null };
    t.desktop.opened.set({ is: 'refused', problem: 'unreadable' });
    t.desktop.opened.set(other);
    expect(t.state()).toMatchObject({ phase: 'asking', link });
    t.model.links.accept();
    await settle();
    expect(t.desktop.settings.getState().profile?.service).toMatchObject({ address: 'https://box:7480' });
    expect(t.state()).toEqual({ phase: 'joining', link });
    t.fake.setConnection({ state: 'connecting', attempt: 0 });
    t.fake.goOnline();
    expect(t.state()).toMatchObject({ phase: 'asking', link: other });
    t.model.links.dismiss();
    expect(t.state()).toEqual({ phase: 'none' });
  });

  it('that only closes is not followed by a question under the mouse, and the same one is asked once', () => {
    const t = setUpModel();
    t.fake.goOnline();
    const refused: OpenedLink = { is: 'refused', problem: 'unreadable' };
    t.desktop.opened.set(refused);
    t.desktop.opened.set(link);
    const state = () => t.model.links.state.getState();
    expect(state()).toMatchObject({ phase: 'refused' });
    t.model.links.dismiss();
    expect(state()).toMatchObject({ phase: 'asking', link });
    t.desktop.opened.set({ ...link });
    t.model.links.dismiss();
    expect(state()).toEqual({ phase: 'none' });
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
