import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import './skeleton.css';

interface SkeletonProps {
  /** What is on its way, for who does not see the shapes; nothing where that is said elsewhere. */
  readonly label?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Quiet shapes where something will stand soon, so that nothing moves when it comes. */
export const Skeleton = ({ label, class: name, children }: SkeletonProps) => (
  <div class={classNames('skeleton', name)}>
    {label !== undefined && (
      <span class="visually-hidden" role="status">
        {label}
      </span>
    )}
    {children}
  </div>
);

/** Rows with somebody's picture and two lines. */
export const SkeletonRows = ({ label, count }: { label?: string; count: number }) => (
  <Skeleton {...(label === undefined ? {} : { label })} class="skeleton-rows">
    {Array.from({ length: count }, (_, row) => (
      <div key={row} class="skeleton-row" aria-hidden="true">
        <span class="skeleton-shape skeleton-round" />
        <span class="skeleton-shape skeleton-line" />
        <span class="skeleton-shape skeleton-line skeleton-line--long" />
      </div>
    ))}
  </Skeleton>
);
