import { describe, expect, it } from 'vitest';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { messageAt, room, self } from '../platform/fakes/sample.ts';
import { open } from './fakes/chat-bench.ts';

describe('marking read', () => {
  const readSeq = (t: Awaited<ReturnType<typeof open>>) => t.session.getState().rooms.get(room(1))?.readSeq;

  it('counts here at once and tells the service no more than once in a while', async () => {
    const t = await open(3);
    t.markRead(room(1));
    t.markRead(room(1));
    expect(readSeq(t)).toBe(3);
    for (const seq of [4, 5]) {
      t.emit('chat.message', { message: messageAt(seq) });
      t.markRead(room(1));
    }
    await settle();
    expect(t.asked('chat.read')).toEqual([{ room: room(1), seq: 3 }]);
    t.clock.advance(1_000);
    await settle();
    t.clock.advance(10_000);
    expect(t.asked('chat.read').slice(1)).toEqual([{ room: room(1), seq: 5 }]);
  });

  it('does not tell what is known', async () => {
    const t = await open(3);
    t.emit('chat.read', { room: room(1), user: self, seq: 3 });
    t.markRead(room(1));
    t.markRead(room(7));
    await settle();
    expect(t.asked('chat.read')).toEqual([]);
  });

  it('does not count what has not arrived', async () => {
    const t = await open(1);
    t.answers['chat.history'] = () => new Promise(() => {});
    t.emit('chat.message', { message: messageAt(3) });
    t.markRead(room(1));
    expect(readSeq(t)).toBe(1);
  });

  it('is told after the line came back', async () => {
    const t = await open(2);
    t.goAway();
    t.markRead(room(1));
    await settle();
    t.clock.advance(1_000);
    t.online();
    await settle();
    expect(t.asked('chat.read')).toEqual([{ room: room(1), seq: 2 }]);
    expect(readSeq(t)).toBe(2);
  });
});
