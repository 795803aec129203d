import { describe, expect, it, vi } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { defaultAll, newProfile, type AllSettings } from '../../src/bridge/profiles.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak, type Language } from '../../src/texts/language.ts';
import { noStatus } from '../tray/app-status.ts';
import { createTell } from './commands.ts';
import { keepToOneCall } from './one-call.ts';
import { createProfiles } from './profiles.ts';
import { createStatuses } from './statuses.ts';

const spy = () => vi.fn<(...args: unknown[]) => void>();
const online: AppStatus = { ...noStatus, connection: 'online' };
const inCall = (phase: 'outgoing' | 'ringing' | 'active', more = {}): AppStatus => ({
  ...online,
  call: { with: 'Ada', phase, microphone: true, camera: false, sharing: false, pictures: false, ...more },
});
const joining = (address: string): ServiceChoice => ({ mode: 'join', address, pin: null });
const choosing = (id: string, service: ServiceChoice) =>
  newProfile(id, { profile: { name: 'Ada', service } });
const hosted: ServiceChoice = { mode: 'host', reach: 'this-computer', port: 7480 };

describe('the status of the computer', () => {
  it('is that of the profile in the window, with all that is unread and the call wherever it is', () => {
    let shown = 'first';
    const statuses = createStatuses(() => shown);
    statuses.report('first', { ...online, availability: 'dnd', unread: 2 });
    statuses.report('club', { ...inCall('active'), unread: 3 });
    expect(statuses.merged.getState()).toMatchObject({
      availability: 'dnd',
      unread: 5,
      call: { with: 'Ada' },
    });
    expect(statuses.calling()).toBe('club');
    shown = 'club';
    statuses.look();
    expect(statuses.merged.getState().availability).toBe('available');
    statuses.gone('club');
    expect(statuses.merged.getState()).toEqual({ ...noStatus, unread: 2 });
    expect(statuses.calling()).toBeNull();
  });

  it('is as new as that of each, for who hears of either', () => {
    const statuses = createStatuses(() => 'first');
    const seen: unknown[] = [];
    statuses.all.subscribe(() => seen.push(statuses.merged.getState().unread));
    statuses.merged.subscribe(() => seen.push(statuses.of('first').unread));
    statuses.report('first', { ...online, unread: 2 });
    expect(seen).toEqual([2, 2]);
  });

  it('has the call that one is in before one that rings', () => {
    const statuses = createStatuses(() => 'first');
    statuses.report('first', inCall('ringing', { with: 'Eve' }));
    expect(statuses.merged.getState().call?.with).toBe('Eve');
    expect(statuses.calling()).toBeNull();
    statuses.report('club', inCall('outgoing'));
    expect(statuses.merged.getState().call?.with).toBe('Ada');
  });
});

it('while a call is left for another, what others still see of it is told, and stopped', () => {
  const statuses = createStatuses(() => 'first');
  statuses.report('first', online);
  statuses.report('club', inCall('active', { sharing: true, sharesScreen: true }));
  const shown: unknown[] = [];
  statuses.merged.subscribe(({ call }) => shown.push(call?.sharesScreen ?? false));
  statuses.report('first', inCall('active', { camera: true }));
  expect([shown, statuses.calling()]).toEqual([[], 'club']);
  statuses.report('club', online);
  expect([shown, statuses.calling()]).toEqual([[false], 'first']);
});

it('who begins a call leaves the one at another service; one that only rings ends none', () => {
  const statuses = createStatuses(() => 'first');
  const send = spy();
  keepToOneCall(statuses, send);
  statuses.report('first', inCall('active'));
  statuses.report('club', inCall('ringing'));
  expect(send).not.toHaveBeenCalled();
  statuses.report('club', inCall('active'));
  expect(send).toHaveBeenCalledExactlyOnceWith({ profile: 'first' }, 'command', { command: 'leave-call' });
  statuses.report('club', inCall('active', { microphone: false }));
  expect(send).toHaveBeenCalledOnce();
});

describe('a command', () => {
  it.each([
    [{ command: 'toggle-microphone' }, { profile: 'club' }],
    [{ command: 'leave-call' }, { profile: 'club' }],
    [{ command: 'open-settings' }, { profile: 'first' }],
    [{ command: 'set-availability', availability: 'dnd', lasts: 'endless' }, 'main'],
  ] as const)('%j goes to %j', (command, receiver) => {
    const send = spy();
    createTell({ send, shown: () => 'first', calling: () => 'club' })(command);
    expect(send).toHaveBeenCalledExactlyOnceWith(receiver, 'command', command);
  });

  it('for a call goes to the window where there is none', () => {
    const send = spy();
    createTell({ send, shown: () => 'first', calling: () => null })({ command: 'share' });
    expect(send).toHaveBeenCalledWith({ profile: 'first' }, 'command', { command: 'share' });
  });
});

describe('what the pages know of each other', () => {
  const setUp = (profiles: AllSettings['profiles']) => {
    const current = createSubject<AllSettings>({ ...defaultAll, profiles });
    const setTitle = spy();
    const add = vi.fn<(id: string, own: object) => boolean>(() => true);
    const settings = { ...current, setTitle, add, canAdd: () => profiles.length < 4 };
    const send = spy();
    const statuses = createStatuses(() => 'first');
    const language = createSubject<Language>('en');
    const newId = () => 'new';
    const made = createProfiles({ settings: settings as never, statuses, send, language, newId });
    return { made, statuses, send, setTitle, add, language };
  };
  const two = [choosing('first', hosted), choosing('club', joining('https://club.example'))];

  it('is told anew in another language, in which a service without a name is called otherwise', async () => {
    const { language, send } = setUp([choosing('first', hosted)]);
    await speak('de', 'de', fetchGerman);
    language.set('de');
    expect(send).toHaveBeenCalledExactlyOnceWith(
      { profile: 'first' },
      'profiles.changed',
      expect.objectContaining({ all: [expect.objectContaining({ name: 'Dieser Computer' })] }),
    );
    await speak('en', 'en', fetchGerman);
  });

  it('is each one’s name, sign and count, and what is done at another', () => {
    const { made, statuses } = setUp(two);
    statuses.report('club', { ...inCall('active', { sharing: true, sharesScreen: true }), unread: 4 });
    expect(made.stateFor('first')).toEqual({
      own: 'first',
      all: [
        { id: 'first', name: 'This computer', label: 'host', connection: 'none', unread: 0, call: 'none' },
        {
          id: 'club',
          name: 'club.example',
          label: 'https://club.example',
          connection: 'online',
          unread: 4,
          call: 'in',
        },
      ],
      canAdd: true,
      hostedBy: null,
      knownAs: 'Ada',
      elsewhere: 'sharing-screen',
    });
    expect(made.stateFor('club')).toMatchObject({
      own: 'club',
      hostedBy: 'This computer',
      elsewhere: 'nothing',
    });
  });

  it('is the name of this person for one that is new, and nothing where there is no other', () => {
    const { made } = setUp([newProfile('new', {}), newProfile('newer', {}), choosing('first', hosted)]);
    expect(made.stateFor('new').knownAs).toBe('Ada');
    expect(made.stateFor('first').knownAs).toBeUndefined();
  });

  it('is told to each of them when it changes, and not otherwise', () => {
    const { statuses, send } = setUp(two);
    statuses.report('club', online);
    expect(send.mock.calls.map(([to]) => to)).toEqual([{ profile: 'first' }, { profile: 'club' }]);
    statuses.report('club', { ...online, availability: 'away' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('keeps what a service calls itself', () => {
    const { statuses, setTitle } = setUp(two);
    statuses.report('club', { ...online, service: 'Chess club' });
    statuses.report('club', { ...online, service: 'Chess club', unread: 1 });
    expect(setTitle).toHaveBeenCalledExactlyOnceWith('club', 'Chess club');
  });

  it('grows by one that asks for itself, or by one that an invite names', () => {
    const { made, add } = setUp(two);
    expect(made.add(null)).toBe(true);
    const service = joining('https://office.example');
    const admission = { kind: 'invite', token: 'T'.repeat(43) } as const;
    made.add({ name: 'Ada', service, admission });
    expect(add.mock.calls).toEqual([
      ['new', {}],
      ['new', { profile: { name: 'Ada', service }, admission }],
    ]);
  });
});
