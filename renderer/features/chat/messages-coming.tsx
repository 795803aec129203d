import { Skeleton } from '../../ui/skeleton.tsx';
import './messages-coming.css';

const widths = [[44], [62, 36], [28], [52], [70, 48, 24], [38]];

/** Where messages stand soon: of others and one's own, the newest below. */
export const MessagesComing = ({ label }: { label: string }) => (
  <Skeleton label={label} class="messages-coming">
    {widths.map((lines, group) => (
      <div key={group} class="messages-coming-group" aria-hidden="true">
        {lines.map((width) => (
          <span key={width} class="skeleton-shape messages-coming-bubble" style={{ width: `${width}%` }} />
        ))}
      </div>
    ))}
  </Skeleton>
);

/** The same for one in a dialog. */
export const MessageComing = ({ label }: { label: string }) => (
  <Skeleton label={label} class="message-dialog-item message-coming">
    <span class="skeleton-shape skeleton-line" />
    <span class="skeleton-shape skeleton-line skeleton-line--long" />
  </Skeleton>
);
