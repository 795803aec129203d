import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { KeptDrafts } from '../platform/page/kept-drafts.ts';
import type { KeptValue } from '../platform/page/kept-value.ts';
import type { ChatStore } from './chat-store.ts';

/** What was begun in each room and not sent; kept over a restart. */
interface Drafts {
  set(room: RoomId, text: string): void;
  /** Shows again what was kept: a conversation that was forgotten begins with it. */
  restore(): void;
  /** What was begun in these rooms. */
  clear(isGone: (room: RoomId) => boolean): void;
}

interface Deps {
  readonly clock: Clock;
  readonly scope: Scope;
  readonly chat: ChatStore;
  readonly kept: KeptValue<KeptDrafts>;
}

/** Not with every key. */
const saveAfterMs = 400;
/** Somebody who begins everywhere and ends nowhere. */
const most = 200;

export function createDrafts({ clock, scope, chat, kept }: Deps): Drafts {
  const texts = new Map((kept.load() ?? []).map(({ room, text }) => [room, text]));
  let cancel: (() => void) | null = null;

  const save = (): void => {
    cancel?.();
    cancel = null;
    void kept.save([...texts].slice(-most).map(([room, text]) => ({ room, text })));
  };
  const show = (room: RoomId, draft: string): void => chat.change(room, (held) => ({ ...held, draft }));
  const restore = (): void => {
    for (const [room, text] of texts) show(room, text);
  };

  restore();
  scope.own(() => {
    if (cancel) save();
  });
  return {
    set(room, text) {
      if ((texts.get(room) ?? '') === text) return;
      texts.delete(room);
      if (text !== '') texts.set(room, text);
      show(room, text);
      cancel ??= clock.after(saveAfterMs, save);
    },
    restore,
    clear(isGone) {
      for (const room of [...texts.keys()]) if (isGone(room)) texts.delete(room);
      save();
    },
  };
}
