import type { Scope } from '../../src/base/scope.ts';
import type { RequestOutput } from '../../src/protocol/requests.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';

export const isOnline = (client: ServiceClient): boolean => client.connection.getState().state === 'online';

/** Runs after every welcome, the first and each that follows a loss. */
export function onOnline(
  client: ServiceClient,
  scope: Scope,
  task: (welcome: RequestOutput<'hello'>) => void,
): void {
  scope.own(
    client.connection.subscribe((connection) => {
      if (connection.state === 'online') task(connection.welcome);
    }),
  );
}
