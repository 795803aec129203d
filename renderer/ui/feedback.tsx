import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import './feedback.css';

/** Something is on its way; the words say what. */
export function Spinner({ label }: { label?: string }) {
  return (
    <span class="spinner">
      <span class="spinner-wheel" aria-hidden="true" />
      {label && <span>{label}</span>}
    </span>
  );
}

interface BannerProps {
  readonly tone: 'info' | 'waiting' | 'problem';
  readonly children: ComponentChildren;
  /** What can be done about it. */
  readonly action?: ComponentChildren;
  readonly icon?: IconName;
}

/** One line across the top of what it is about. */
export function Banner({ tone, children, action, icon }: BannerProps) {
  return (
    <div class={`banner banner--${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <Icon name={icon ?? (tone === 'info' ? 'info' : 'warning')} size={16} />
      <p class="banner-text">{children}</p>
      {action}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly art?: ComponentChildren;
}

/** What stands where there is nothing yet: why, and what to do. */
export function Empty({ title, children, art }: EmptyProps) {
  return (
    <div class="empty">
      {art && <div class="empty-art">{art}</div>}
      <h2 class="empty-title">{title}</h2>
      {children && <div class="empty-text">{children}</div>}
    </div>
  );
}
