import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { createCard } from './card.ts';
import { createKeyReactions } from './key-reactions.ts';

const inCall = (more: Partial<NonNullable<AppStatus['call']>> = {}): AppStatus => ({
  ...noStatus,
  call: {
    with: 'Ada',
    phase: 'active',
    microphone: true,
    camera: false,
    sharing: false,
    pictures: false,
    ...more,
  },
});

function setUp(first = inCall()) {
  const clock = createManualClock();
  const status = createSubject(first);
  const shown: unknown[] = [];
  const sent: unknown[] = [];
  const reactions = createKeyReactions({
    status,
    clock,
    tell: (command) => sent.push(command),
    show: (glance, lasts) => shown.push(lasts ? [glance, 'lasts'] : glance),
  });
  return { clock, status, shown, sent, reactions };
}

describe('a key of the whole computer', () => {
  it.each(['microphone', 'headset'] as const)('%s mutes, and the card says what the call says', (name) => {
    const { status, shown, sent, reactions, clock } = setUp();
    reactions.pressed(name);
    expect(sent).toEqual([{ command: 'toggle-microphone' }]);
    expect(shown).toEqual([]);
    status.set(inCall({ microphone: false }));
    expect(shown).toEqual([{ shows: 'device', device: 'microphone', isOn: false }]);
    clock.advance(5_000);
    expect(shown).toHaveLength(1);
  });

  it('says that the camera did not come', () => {
    const { shown, sent, reactions, clock } = setUp();
    reactions.pressed('camera');
    expect(sent).toEqual([{ command: 'toggle-camera' }]);
    clock.advance(3_999);
    expect(shown).toEqual([]);
    clock.advance(1);
    expect(shown).toEqual([{ shows: 'failed', device: 'camera' }]);
  });

  it('says nothing of a call that ended meanwhile', () => {
    const { status, shown, reactions, clock } = setUp();
    reactions.pressed('microphone');
    status.set(noStatus);
    clock.advance(5_000);
    expect(shown).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  it('that is held mutes once', () => {
    const { sent, reactions, clock } = setUp();
    for (let repeat = 0; repeat < 40; repeat += 1) {
      reactions.pressed('microphone');
      clock.advance(33);
    }
    expect(sent).toHaveLength(1);
  });

  it('talks while it is held, and the card stays as long', () => {
    const { status, shown, sent, reactions, clock } = setUp(inCall({ microphone: false }));
    reactions.pressed('talk');
    expect(sent).toEqual([{ command: 'set-microphone', on: true }]);
    status.set(inCall());
    expect(shown).toEqual([[{ shows: 'talking', until: 'let-go' }, 'lasts']]);
    clock.advance(660);
    reactions.pressed('talk');
    clock.advance(350);
    expect(sent.at(-1)).toEqual({ command: 'set-microphone', on: false });
    status.set(inCall({ microphone: false }));
    expect(shown.at(-1)).toEqual({ shows: 'device', device: 'microphone', isOn: false });
  });

  it('to talk that is tapped says how it ends, and has a forgotten microphone closed', () => {
    const { status, shown, sent, reactions, clock } = setUp(inCall({ microphone: false }));
    reactions.pressed('talk');
    status.set(inCall());
    clock.advance(1_100);
    expect(sent.at(-1)).toEqual({ command: 'close-when-silent' });
    expect(shown.at(-1)).toEqual([{ shows: 'talking', until: 'tap' }, 'lasts']);
    reactions.pressed('talk');
    expect(sent.at(-1)).toEqual({ command: 'set-microphone', on: false });
  });

  it('to talk that is tapped says how it ends where the microphone came late, too', () => {
    const { status, shown, reactions, clock } = setUp(inCall({ microphone: false }));
    reactions.pressed('talk');
    clock.advance(1_100);
    expect(shown).toEqual([]);
    status.set(inCall());
    expect(shown).toEqual([[{ shows: 'talking', until: 'tap' }, 'lasts']]);
  });

  it.each([
    ['muted in the window, or for its silence', inCall({ microphone: false })],
    ['over', noStatus],
  ])('to talk has nothing open any more in a call that is %s: the card says so', (_, after) => {
    const { status, shown, sent, reactions, clock } = setUp(inCall({ microphone: false }));
    reactions.pressed('talk');
    status.set(inCall());
    clock.advance(5_000);
    const asked = sent.length;
    status.set(after);
    expect(shown.at(-1)).toEqual({ shows: 'device', device: 'microphone', isOn: false });
    expect(sent).toHaveLength(asked);
    expect(clock.pending()).toBe(0);
    status.set(inCall({ microphone: false }));
    reactions.pressed('talk');
    expect(sent.at(-1)).toEqual({ command: 'set-microphone', on: true });
  });

  it('to talk that a host closes says who it was', () => {
    const { status, shown, reactions } = setUp(inCall({ microphone: false }));
    reactions.pressed('talk');
    status.set(inCall());
    status.set(inCall({ microphone: false, mutedBy: 'Ada' }));
    expect(shown.at(-1)).toEqual({ shows: 'device', device: 'microphone', isOn: false, by: 'Ada' });
  });

  it('to talk does nothing to who is not muted', () => {
    const { shown, sent, reactions, clock } = setUp();
    reactions.pressed('talk');
    clock.advance(400);
    reactions.pressed('talk');
    clock.advance(5_000);
    expect(sent).toEqual([]);
    expect(shown).toEqual([{ shows: 'not-muted' }]);
  });

  it('to talk is let go with the call and at the end', () => {
    const t = setUp(inCall({ microphone: false }));
    t.reactions.pressed('talk');
    t.status.set(inCall());
    t.reactions.end();
    expect(t.sent.at(-1)).toEqual({ command: 'set-microphone', on: false });
  });
});

describe('the card', () => {
  const setUpCard = (isPageThere = true) => {
    const clock = createManualClock();
    const done: string[] = [];
    const card = createCard({
      window: {
        open: () => void done.push('open'),
        hide: () => void done.push('hide'),
        close: () => void done.push('close'),
      },
      clock,
    });
    if (isPageThere) card.drawn();
    return { clock, done, card };
  };
  const muted = { shows: 'device', device: 'microphone', isOn: false } as const;

  it('fades, hides, and some time later its page goes', () => {
    const { clock, done, card } = setUpCard();
    card.show(muted, false);
    expect(card.current.getState()).toEqual(muted);
    clock.advance(1_600);
    expect([card.current.getState(), done]).toEqual([null, ['open']]);
    clock.advance(200);
    expect(done).toEqual(['open', 'hide']);
    clock.advance(300_000);
    expect(done).toEqual(['open', 'hide', 'close']);
    expect(clock.pending()).toBe(0);
  });

  it('stays while somebody talks by the key', () => {
    const { clock, done, card } = setUpCard();
    card.show({ shows: 'talking', until: 'let-go' }, true);
    clock.advance(60_000);
    expect(done).toEqual(['open']);
    card.show(muted, false);
    clock.advance(1_800);
    expect(done).toEqual(['open', 'open', 'hide']);
  });

  it('is seen for its time, however long its page took to come', () => {
    const { clock, done, card } = setUpCard(false);
    card.show(muted, false);
    clock.advance(5_000);
    expect(card.drawn()).toEqual(muted);
    clock.advance(1_800);
    expect(done).toEqual(['open', 'hide']);
  });

  it('begins anew with each key', () => {
    const { clock, done, card } = setUpCard();
    card.show(muted, false);
    clock.advance(1_000);
    card.show({ ...muted, isOn: true }, false);
    clock.advance(1_000);
    expect(done).toEqual(['open', 'open']);
    card.end();
    expect(done.at(-1)).toBe('close');
    expect(clock.pending()).toBe(0);
  });
});
