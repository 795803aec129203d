import { EventEmitter } from 'node:events';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { roomId } from '../../src/protocol/ids.ts';
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

function setUp({ isSupported = true, hasActions = false, readsMarkup = false } = {}) {
  const made: FakeNotification[] = [];
  const notifier = createNotifier({
    isSupported: () => isSupported,
    create(options) {
      const notification = new FakeNotification(options);
      made.push(notification);
      return notification as never;
    },
    hasActions,
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

  it('forwards click and action', () => {
    const { notifier, made } = setUp({ hasActions: true });
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

  it('offers no actions where the system has none', () => {
    const { notifier, made } = setUp();
    notifier.show({ ...request(), actions: [{ label: 'Do', run: () => {} }] });
    expect(made[0]?.options).not.toHaveProperty('actions');
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
    notifier.show(request());
    made[0]?.emit('failed', {}, 'unsigned');
    notifier.closeAll();
    expect(made[0]?.close).not.toHaveBeenCalled();
    const none = setUp({ isSupported: false });
    none.notifier.show(request());
    expect(none.made).toHaveLength(0);
  });
});

it('a click on a message leads to its room', () => {
  const { notifier, made } = setUp();
  const send = vi.fn<(...args: unknown[]) => void>();
  const showWindow = vi.fn<(...args: unknown[]) => void>();
  const room = v.parse(roomId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10');
  const notify = createMessageNotifications({ notifier, send, showWindow });
  notify({ room, title: 'Ada', body: 'one' });
  notify({ room, title: 'Ada', body: 'two' });
  expect(made[0]?.close).toHaveBeenCalledOnce();
  made[1]?.emit('click', {});
  expect(showWindow).toHaveBeenCalledOnce();
  expect(send).toHaveBeenCalledWith('main', 'command', { command: 'open-room', room });
});
