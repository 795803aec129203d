import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import type { Handover } from '../../src/call/files/file-exchange.ts';
import type { CallView } from '../../src/call/view.ts';
import type { Availability } from '../../src/protocol/model.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { live, nothingOn, sharing } from '../platform/fakes/fake-call.ts';
import { createRecordedSounds } from '../platform/fakes/recorded-sounds.ts';
import { ada, bo } from '../platform/fakes/sample.ts';
import { startHandoverNotifier } from './handover-notifier.ts';
import { emptySession } from './session-state.ts';

const offer = (id: string, more: Partial<Handover> = {}): Handover =>
  ({ id, user: ada.user, direction: 'in', name: `${id}.pdf`, state: { is: 'offered' }, ...more }) as Handover;

function setUp(availability: Availability = 'available', view: CallView = live(1), sight = 'away') {
  const { desktop, log, emit, profiles } = createFakeDesktop();
  const state = createSubject<readonly Handover[]>([]);
  const { sounds, heard } = createRecordedSounds();
  const went: unknown[] = [];
  const people = new Map([ada, bo].map((person) => [person.user, person]));
  startHandoverNotifier({
    ...{ scope: createScope(), handovers: { state }, sounds, desktop },
    session: createSubject({ ...emptySession, people }),
    settings: createSubject({ ...defaultSettings, availability }),
    focus: { isFocused: () => sight !== 'away' },
    isSeen: createSubject(sight !== 'hidden'),
    view: createSubject(view),
    show: () => went.push('main'),
    open: { openChat: (user) => went.push(user), openRoom: (room) => went.push(room) },
  });
  return { state, log, heard, went, emit, profiles };
}

describe('files that somebody offers', () => {
  it('are said to who does not look, once each, and what one person adds is not heard again', () => {
    const t = setUp();
    t.state.set([offer('plan')]);
    t.state.set([offer('plan')]);
    t.state.set([offer('plan'), offer('film')]);
    const nothing = 'Nothing comes before you accept it.';
    expect(t.log).toEqual([
      `notify Ada: Offers plan.pdf. ${nothing}`,
      `notify Ada: Offers film.pdf. ${nothing}`,
    ]);
    expect(t.heard).toHaveLength(1);
    t.state.set([offer('plan'), offer('film'), offer('tape', { user: bo.user })]);
    expect([t.log.length, t.heard.length]).toEqual([3, 2]);
  });

  it('of one’s own, or that go already, are no news', () => {
    const t = setUp();
    t.state.set([offer('own', { direction: 'out' }), offer('half', { state: { is: 'moving' } })]);
    expect(t.log).toEqual([]);
  });

  it.each<[string, Parameters<typeof setUp>]>([
    ['does not want to be disturbed', ['dnd']],
    ['looks at Parley', ['available', live(1), 'looks']],
    ['shares', ['available', live(1, { ...nothingOn, share: sharing() })]],
  ])('are not said to who %s', (_, how) => {
    const t = setUp(...how);
    t.state.set([offer('plan')]);
    expect([t.log, t.heard]).toEqual([[], []]);
  });

  it('are said where the window is hidden, though it has the keyboard', () => {
    const t = setUp('available', live(1), 'hidden');
    t.state.set([offer('plan')]);
    expect(t.log).toHaveLength(1);
  });

  it('stay out of what is shared at another service', () => {
    const t = setUp();
    t.profiles.set({ ...t.profiles.getState(), elsewhere: 'sharing' });
    t.state.set([offer('plan')]);
    expect(t.log).toEqual([]);
  });

  it('are what a click leads to, with the conversation of the call', () => {
    const t = setUp();
    t.emit('command', { command: 'open-settings' });
    expect(t.went).toEqual([]);
    t.emit('command', { command: 'show-files' });
    expect(t.went).toEqual(['main', ada.user]);
  });
});
