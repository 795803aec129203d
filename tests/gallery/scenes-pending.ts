import type { MessageId } from '../../src/protocol/ids.ts';
import type { Scene } from './fake-model.ts';
import { grace, nowMs } from './people.ts';

const away = { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 } as const;
const pendingOf = (state: 'sending' | 'failed', text: string) => ({
  message: `p-${text}` as MessageId,
  text,
  atMs: nowMs,
  state,
  keeping: 'done' as const,
});

/** Messages of one's own that the service does not have yet. */
export const pendingScenes: Readonly<Record<string, Scene>> = {
  'chat-not-sent': {
    open: grace,
    conversation: {
      pending: [
        { ...pendingOf('failed', 'This one nobody takes any more.'), why: 'not-found' },
        { ...pendingOf('failed', 'Nor this one.'), why: 'not-allowed' },
      ],
    },
  },
  'chat-pending': {
    open: grace,
    conversation: {
      pending: [
        pendingOf('failed', 'This one did not get through.'),
        pendingOf('sending', 'And this one is on its way.'),
      ],
    },
  },
  'chat-pending-offline': {
    open: grace,
    connection: away,
    conversation: { pending: [pendingOf('sending', 'This one goes when the line is back.')] },
  },
  'chat-pending-unkept': {
    open: grace,
    connection: away,
    isBrowser: true,
    conversation: {
      pending: [{ ...pendingOf('sending', 'This one goes with the page.'), keeping: 'impossible' }],
    },
  },
};
