import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';
import {
  type Page,
  type RouteInput,
  type RouteName,
  type RouteOutput,
  routes,
} from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { Caller, Pages } from './pages.ts';

type Answer<Name extends RouteName> = RouteOutput<Name> extends undefined ? void : RouteOutput<Name>;

/** One for each route of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [Name in RouteName]: (
    input: RouteInput<Name>,
    /** Whose page asks; a page that serves all profiles asks for the one that is shown. */
    profile: ProfileId,
  ) => Answer<Name> | Promise<Answer<Name>>;
};

interface InvokeDeps {
  readonly pages: Pick<Pages, 'callerOf'>;
  readonly handlers: Handlers;
  readonly shownProfile: () => ProfileId;
  readonly log: Log;
}

const isRoute = (name: unknown): name is RouteName => typeof name === 'string' && Object.hasOwn(routes, name);

const mayUse = (name: RouteName, page: Page): boolean =>
  (routes[name].from as readonly Page[]).includes(page);

/** The table of handlers and the parsed input belong together by the name, which a union cannot say. */
async function callRoute(
  handlers: Handlers,
  name: RouteName,
  input: unknown,
  profile: ProfileId,
): Promise<unknown> {
  const handler = handlers[name] as (input: unknown, profile: ProfileId) => unknown;
  return handler(input, profile);
}

/** The one handler behind the bridge. A refusal rejects and says no more than that; what was sent is never logged. */
export function createInvoke({ pages, handlers, shownProfile, log }: InvokeDeps) {
  const refuse = (why: string, route: string | undefined): never => {
    log.warn('bridge call refused', { why, route });
    throw new Error(`refused: ${why}`);
  };

  return async (caller: Caller, name: unknown, input: unknown): Promise<unknown> => {
    const from = pages.callerOf(caller);
    if (from === undefined) return refuse('unknown sender', undefined);
    if (!isRoute(name)) return refuse('unknown route', undefined);
    if (!mayUse(name, from.page)) return refuse('not for this page', name);
    const parsed = v.safeParse(routes[name].input, input);
    if (!parsed.success) return refuse('bad input', name);
    try {
      return await callRoute(handlers, name, parsed.output, from.profile ?? shownProfile());
    } catch (error) {
      log.error('bridge call failed', {
        route: name,
        error: error instanceof Error ? error.name : 'unknown',
      });
      throw new Error(`failed: ${name}`, { cause: error });
    }
  };
}
