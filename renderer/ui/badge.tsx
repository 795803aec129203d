import './badge.css';

interface BadgeProps {
  readonly shows: number | '@';
  /** Amber for what waits for this person, or stands where the accent would be lost. */
  readonly tone?: 'accent' | 'amber';
  /** Said when it comes and changes; without it the name of what it stands in says it. */
  readonly says?: string;
}

const shown = (what: BadgeProps['shows']): string =>
  typeof what === 'number' && what > 99 ? '99+' : String(what);

/** How much has not been read. */
export function Badge({ shows, tone = 'accent', says }: BadgeProps) {
  return (
    <span class={`badge badge--${tone}`} role={says === undefined ? undefined : 'status'} aria-label={says}>
      {shown(shows)}
    </span>
  );
}
