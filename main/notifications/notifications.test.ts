import { EventEmitter } from 'node:events';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { roomId } from '../../src/protocol/ids.ts';
import { createFileNotifications } from './files.ts';
import { createMessageNotifications } from './messages.ts';
import { createNotifier } from './notifier.ts';

class FakeNotification extends EventEmitter {
  readonly options: object;
  readonly show = vi.fn<(...args: unknown[]) => void>();
  readonly close = vi.fn<(...args: unknown[]) => void>();
  constructor(options: object) {
    super();
    this.options = options;
  }
}

function setUp({ isSupported = true, readsMarkup = false } = {}) {
  const made: FakeNotification[] = [];
  const notifier = createNotifier({
    isSupported: () => isSupported,
    create(options) {
      const notification = new FakeNotification(options);
      made.push(notification);
      return notification as never;
    },
    readsMarkup,
    log: silentLog,
  });
  return { notifier, made };
}

const request = (onClick: () => void = () => {}) => ({ key: 'a', title: 't', body: 'b', onClick });

describe('notifier', () => {
  it('replaces the old notification of the same key', () => {
    const { notifier, made } = setUp();
    notifier.show(request());
    notifier.show({ ...request(), key: 'b' });
    notifier.show(request());
    expect(made.map(({ close }) => close.mock.calls.length)).toEqual([1, 0, 0]);
    expect(made.every(({ show }) => show.mock.calls.length === 1)).toBe(true);
  });

  it('a late close of the old one does not forget the new one', () => {
    const { notifier, made } = setUp();
    notifier.show(request());
    notifier.show(request());
    made[0]?.emit('close', {});
    notifier.close('a');
    expect(made[1]?.close).toHaveBeenCalledOnce();
  });

  it('is one of this run from then on, also when it was pressed', () => {
    const { notifier, made } = setUp();
    expect(notifier.hasShown('a')).toBe(false);
    notifier.show(request());
    made[0]?.emit('click', {});
    expect(notifier.hasShown('a')).toBe(true);
  });

  it('takes a button or a reply once, however often it is pressed', () => {
    const { notifier, made } = setUp();
    const heard: string[] = [];
    const actions = [{ label: 'Do', run: () => void heard.push('done') }];
    notifier.show({ ...request(), actions, onReply: (text) => void heard.push(text) });
    made[0]?.emit('action', { actionIndex: 0 });
    made[0]?.emit('action', { actionIndex: 0 });
    made[0]?.emit('reply', { reply: 'Hello' });
    expect(heard).toEqual(['done']);
  });

  it('forwards click and action', () => {
    const { notifier, made } = setUp();
    const onClick = vi.fn<(...args: unknown[]) => void>();
    const run = vi.fn<(...args: unknown[]) => void>();
    notifier.show({ ...request(onClick), actions: [{ label: 'Do', run }] });
    expect(made[0]?.options).toMatchObject({ actions: [{ type: 'button', text: 'Do' }] });
    made[0]?.emit('click', {});
    made[0]?.emit('action', { actionIndex: 0 });
    made[0]?.emit('action', { actionIndex: 9 });
    expect(onClick).toHaveBeenCalledOnce();
    expect(run).toHaveBeenCalledOnce();
  });

  it('has the key as its id, and its group', () => {
    const { notifier, made } = setUp();
    notifier.show({ ...request(), group: 'room' });
    expect(made[0]?.options).toMatchObject({ id: 'a', groupId: 'room' });
    expect(made[0]?.options).not.toHaveProperty('actions');
    expect(made[0]?.options).not.toHaveProperty('hasReply');
  });

  it('hands over what was typed into it', () => {
    const { notifier, made } = setUp();
    const onReply = vi.fn<(text: string) => void>();
    notifier.show({ ...request(), onReply });
    expect(made[0]?.options).toMatchObject({ hasReply: true });
    made[0]?.emit('reply', { reply: 'Yes' });
    expect(onReply).toHaveBeenCalledWith('Yes');
  });

  it('is held while it lies in the list of notifications, and no longer', () => {
    const { notifier, made } = setUp();
    notifier.show(request());
    made[0]?.emit('close', { reason: 'timedOut' });
    notifier.show(request());
    expect(made[0]?.close).toHaveBeenCalledOnce();
    made[1]?.emit('close', { reason: 'userCanceled' });
    notifier.close('a');
    expect(made[1]?.close).not.toHaveBeenCalled();
  });

  it('says what was written, where markup is read too', () => {
    const body = '<img src="x"> & <b>you</b>';
    const plain = setUp();
    plain.notifier.show({ ...request(), body });
    expect(plain.made[0]?.options).toMatchObject({ body });
    const { notifier, made } = setUp({ readsMarkup: true });
    notifier.show({ ...request(), body });
    expect(made[0]?.options).toMatchObject({
      body: '&lt;img src="x"&gt; &amp; &lt;b&gt;you&lt;/b&gt;',
    });
  });

  it('survives failure and a system without notifications', () => {
    const { notifier, made } = setUp();
    const onFailed = vi.fn<() => void>();
    notifier.show({ ...request(), onFailed });
    made[0]?.emit('failed', {}, 'unsigned');
    notifier.closeAll();
    expect(made[0]?.close).not.toHaveBeenCalled();
    expect(onFailed).toHaveBeenCalledOnce();
    const none = setUp({ isSupported: false });
    none.notifier.show({ ...request(), onFailed });
    expect(none.made).toHaveLength(0);
    expect(onFailed).toHaveBeenCalledTimes(2);
  });
});

describe('a message', () => {
  const room = v.parse(roomId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10');
  const arrived = (repliesInline: boolean, profile = 'first') => {
    const { notifier, made } = setUp();
    const send = vi.fn<(...args: unknown[]) => void>();
    const window = { show: vi.fn<(profile?: string) => void>(), flash: vi.fn<(on: boolean) => void>() };
    const notify = createMessageNotifications({ notifier, send, window, repliesInline });
    notify({ room, seq: 1, title: 'Ada', body: 'one' }, profile);
    notify({ room, seq: 2, title: 'Ada', body: 'two' }, profile);
    return { made, send, window };
  };
  const opened = [{ profile: 'first' }, 'command', { command: 'open-room', room, seq: 2 }];

  it('takes the place of the one before in its room, and a click leads to it', () => {
    const { made, send, window } = arrived(true);
    expect(made[0]?.close).toHaveBeenCalledOnce();
    made[1]?.emit('click', {});
    expect(window.show).toHaveBeenCalledOnce();
    expect(send.mock.calls).toEqual([opened]);
  });

  it('is answered in the notification, or by its button', () => {
    const inline = arrived(true);
    inline.made[1]?.emit('reply', { reply: ' Yes ' });
    expect(inline.send.mock.calls).toEqual([
      [{ profile: 'first' }, 'command', { command: 'reply', room, text: 'Yes' }],
    ]);
    const byButton = arrived(false);
    expect(byButton.made[1]?.options).toMatchObject({ actions: [{ text: 'Reply' }] });
    byButton.made[1]?.emit('action', { actionIndex: 0 });
    expect(byButton.send.mock.calls).toEqual([opened]);
  });

  it('of another service leads into it, and says whose it is to a later start', () => {
    const { made, send, window } = arrived(true, 'club');
    expect(made[1]?.options).toMatchObject({ id: `room:${room}@club` });
    made[1]?.emit('click', {});
    expect(window.show).toHaveBeenCalledWith('club');
    expect(send).toHaveBeenCalledWith({ profile: 'club' }, 'command', opened[2]);
  });

  it('that the system does not show makes the window ask to be looked at', () => {
    const { made, window } = arrived(true);
    made[1]?.emit('failed', {}, 'unsigned');
    expect(window.flash).toHaveBeenCalledWith(true);
  });
});

it('files that are offered are one notification for each profile, and a click leads to them', () => {
  const { notifier, made } = setUp();
  const send = vi.fn<(...args: unknown[]) => void>();
  const window = { show: vi.fn<(profile?: string) => void>(), flash: vi.fn<(on: boolean) => void>() };
  const notify = createFileNotifications({ notifier, send, window });
  notify({ title: 'Ada', body: 'one' }, 'first');
  notify({ title: 'Ada', body: 'two' }, 'first');
  notify({ title: 'Bo', body: 'other' }, 'club');
  expect(made.map(({ close }) => close.mock.calls.length)).toEqual([1, 0, 0]);
  made[2]?.emit('click', {});
  expect(window.show.mock.calls).toEqual([['club']]);
  expect(send.mock.calls).toEqual([[{ profile: 'club' }, 'command', { command: 'show-files' }]]);
  made[1]?.emit('failed', {}, 'unsigned');
  expect(window.flash).toHaveBeenCalledWith(true);
});
