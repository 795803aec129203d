import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import { limits } from '../../src/protocol/limits.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { SearchQuery, SearchState } from './app-model.ts';

/** Looking for messages: one search at a time, the newest wish wins. */
interface SearchStore {
  readonly state: Observable<SearchState>;
  /** Begins anew a moment after the last key. */
  ask(query: Partial<SearchQuery>): void;
  more(): void;
  retry(): void;
  forget(): void;
}

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
}

const emptyQuery: SearchQuery = { text: '', room: null, from: null, within: 'any', has: null };
const emptySearch: SearchState = { query: emptyQuery, phase: 'idle', results: [], cursor: null };

const typingMs = 200;
const dayMs = 86_400_000;
const spans = { day: dayMs, week: 7 * dayMs, month: 31 * dayMs, year: 366 * dayMs } as const;
/** The service hands back an empty page when it has looked long enough; so many of them are asked for without a word. */
const emptyPages = 20;

export function createSearchStore({ client, clock, scope }: Deps): SearchStore {
  const state = createSubject(emptySearch);
  let wish = 0;
  let cancel: (() => void) | null = null;
  scope.own(() => cancel?.());

  const inputOf = ({ text, room, from, within, has }: SearchQuery): RequestInput<'chat.search'> => ({
    text: text.slice(0, limits.searchChars),
    limit: limits.searchPage,
    ...(room === null ? {} : { room }),
    ...(from === null ? {} : { from }),
    ...(has === null ? {} : { has }),
    ...(within === 'any' ? {} : { afterMs: Math.max(0, clock.now() - spans[within]) }),
  });
  const isAsking = ({ text, from, has }: SearchQuery): boolean =>
    text.trim() !== '' || from !== null || has !== null;

  const load = async (): Promise<void> => {
    const mine = (wish += 1);
    const { query } = state.getState();
    state.set({ ...state.getState(), phase: 'loading' });
    for (let page = 0; page < emptyPages; page += 1) {
      const { cursor } = state.getState();
      const input = { ...inputOf(query), ...(cursor === null ? {} : { cursor }) };
      const answer = await client.request('chat.search', input);
      if (mine !== wish) return;
      if (!answer.ok) return state.set({ ...state.getState(), phase: 'failed' });
      const results = [...state.getState().results, ...answer.value.messages];
      state.set({ ...state.getState(), results, cursor: answer.value.cursor });
      if (answer.value.messages.length > 0 || answer.value.cursor === null) break;
    }
    state.set({ ...state.getState(), phase: 'done' });
  };

  return {
    state,
    ask(change) {
      const query = { ...state.getState().query, ...change };
      wish += 1;
      cancel?.();
      cancel = null;
      if (!isAsking(query)) return state.set({ ...emptySearch, query });
      state.set({ query, phase: 'loading', results: [], cursor: null });
      cancel = clock.after(typingMs, () => void load());
    },
    more() {
      const { phase, cursor } = state.getState();
      if (phase === 'done' && cursor !== null) void load();
    },
    retry: () => void load(),
    forget() {
      wish += 1;
      cancel?.();
      state.set(emptySearch);
    },
  };
}
