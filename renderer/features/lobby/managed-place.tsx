import type { ComponentChildren } from 'preact';
import { serviceLineTexts as words } from '../../../src/texts/service-line.ts';
import { useModel } from '../model-context.ts';

/** What leads to another service; where a company has chosen it, the settings could not be changed, and it is said who can. */
export function UnlessManaged({ children }: { children: ComponentChildren }) {
  const { desktop } = useModel();
  if (!desktop.info.policy.locked.includes('service')) return <>{children}</>;
  return <p class="managed-place">{words.managedPlace}</p>;
}
