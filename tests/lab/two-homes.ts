import { buildHomes, type Home, type Nat } from './homes.ts';
import type { Host } from './hosts.ts';

export interface TwoHomes {
  readonly internet: Host;
  readonly ada: Home;
  readonly bob: Home;
  end(): void;
}

export async function buildTwoHomes(nat: Nat): Promise<TwoHomes> {
  const { internet, homes, end } = await buildHomes([{ nat }, { nat }]);
  const [ada, bob] = homes;
  if (!ada || !bob) throw new Error('two homes were asked for');
  return { internet, ada, bob, end };
}
