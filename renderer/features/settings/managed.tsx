import type { ComponentChildren } from 'preact';
import type { ManagedName } from '../../../src/bridge/policy.ts';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import './managed.css';

interface ManagedProps {
  readonly of: ManagedName;
  readonly children: ComponentChildren;
}

export const useIsManaged = (name: ManagedName): boolean =>
  useModel().desktop.info.policy.locked.includes(name);

/** What a company has locked is shown as it is, and cannot be changed. */
export function Managed({ of, children }: ManagedProps) {
  const isManaged = useIsManaged(of);
  if (!isManaged) return <>{children}</>;
  return (
    <fieldset class="managed" disabled>
      <p class="managed-note">
        <Icon name="lock" size={14} />
        {settingsTexts.managed}
      </p>
      {children}
    </fieldset>
  );
}
