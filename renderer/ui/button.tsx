import type { ComponentChildren, Ref } from 'preact';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import './button.css';
import './tip.css';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: (() => void) | undefined;
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'accept';
  readonly size?: 'medium' | 'large' | 'small';
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly popup?: 'menu';
  readonly isExpanded?: boolean;
  readonly focusRef?: Ref<HTMLButtonElement>;
}

export function Button({ children, onClick, kind = 'plain', size = 'medium', icon, ...rest }: ButtonProps) {
  return (
    <button
      ref={rest.focusRef ?? null}
      type={rest.type ?? 'button'}
      class={`button button--${kind} button--${size}`}
      disabled={rest.disabled ?? false}
      aria-haspopup={rest.popup}
      aria-expanded={rest.isExpanded}
      onClick={() => onClick?.()}
    >
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
      <span class="button-label">{children}</span>
    </button>
  );
}

/** Leads out of the page, and looks like a button beside one. */
export const LinkButton = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="button button--plain button--large button--link" href={href}>
    <span class="button-label">{children}</span>
  </a>
);

export interface IconButtonProps {
  readonly icon: IconName;
  /** The accessible name, shown as a tip too. */
  readonly label: string;
  readonly onClick: () => void;
  /** One key, shown in the tip. */
  readonly shortcut?: string | undefined;
  /** Why it cannot be used now; the button stays reachable, so that the reason is. */
  readonly unavailable?: string | null;
  readonly tone?: 'quiet' | 'accent' | 'stage' | 'stage-off' | 'hang-up';
  readonly tip?: 'above' | 'below';
  readonly tipAlign?: 'center' | 'start' | 'end';
  readonly expanded?: boolean;
  readonly popup?: 'menu';
  readonly pressed?: boolean;
  readonly iconSize?: 14 | 16 | 20 | 24;
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, onClick, shortcut, unavailable, ...rest }: IconButtonProps) {
  const hint = unavailable ?? label;
  return (
    <button
      ref={rest.buttonRef ?? null}
      type="button"
      class={classNames('icon-button', `icon-button--${rest.tone ?? 'quiet'}`, 'tip', rest.class)}
      aria-label={label}
      aria-description={unavailable ?? undefined}
      aria-disabled={unavailable ? true : undefined}
      aria-keyshortcuts={shortcut}
      aria-expanded={rest.expanded}
      aria-haspopup={rest.popup}
      aria-pressed={rest.pressed}
      data-tip={shortcut && !unavailable ? `${hint}  ${shortcut}` : hint}
      data-tip-side={rest.tip ?? 'above'}
      data-tip-align={rest.tipAlign ?? 'center'}
      onClick={() => {
        if (!unavailable) onClick();
      }}
    >
      <Icon name={icon} size={rest.iconSize ?? 20} />
    </button>
  );
}
