import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './disclosure.css';

interface DisclosureProps {
  readonly title: string;
  /** What once had to be seen is not taken away again; whoever looks opens and closes it. */
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** What few look for, behind a word. */
export function Disclosure({ title, isOpen = false, children }: DisclosureProps) {
  const hasOpened = useRef(isOpen);
  hasOpened.current ||= isOpen;
  return (
    <details class="disclosure" open={hasOpened.current}>
      <summary>
        {title}
        <Icon name="chevron-down" size={16} />
      </summary>
      <div class="disclosure-content">{children}</div>
    </details>
  );
}
