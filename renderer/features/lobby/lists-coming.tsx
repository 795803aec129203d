import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx';
import './lists-coming.css';

/** Where rooms and people stand as soon as the service has said who they are; the main area says what is waited for. */
export const ListsComing = () => (
  <Skeleton class="lists-coming">
    <span class="skeleton-shape lists-coming-title" />
    <span class="skeleton-shape lists-coming-title" />
    <span class="skeleton-shape lists-coming-search" />
    <SkeletonRows count={6} />
  </Skeleton>
);
