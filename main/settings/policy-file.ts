import path from 'node:path';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';
import { managedName, noPolicy, policy, type Policy, type PolicyState } from '../../src/bridge/policy.ts';

/** Where only who manages the computer may write. */
export function policyFile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32')
    return path.win32.join(env['ProgramData'] ?? String.raw`C:\ProgramData`, 'Parley', 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Parley/policy.json';
  return '/etc/parley/policy.json';
}

export type ReadPolicy = { readonly policy: Policy; readonly isBroken: boolean };

/** Nobody is locked out of Parley by a misprint: a file that cannot be understood counts for nothing, and that is said. */
export function readPolicy(read: () => string | undefined, log: Log): ReadPolicy {
  try {
    const text = read();
    if (text === undefined) return { policy: noPolicy, isBroken: false };
    const parsed = v.safeParse(policy, JSON.parse(text));
    if (parsed.success) return { policy: parsed.output, isBroken: false };
    log.warn('policy not understood', { at: v.getDotPath(parsed.issues[0]) ?? 'the top' });
  } catch {
    log.warn('policy not read');
  }
  return { policy: noPolicy, isBroken: true };
}

export const policyStateOf = ({ policy: { defaults, locked }, isBroken }: ReadPolicy): PolicyState => ({
  locked: managedName.options.filter((name) => name in locked),
  service: locked.service ?? defaults.service ?? null,
  isBroken,
});
