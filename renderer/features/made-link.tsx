import { CopyField } from '../ui/copy-field.tsx';
import { Banner, Spinner } from '../ui/feedback.tsx';
import { words } from './meeting-link-words.ts';
import type { MadeLink } from './use-meeting-link.ts';
import './access-list.css';

/** A new link in each of its states. */
export function MadeLinkView({ made, isOnlyHere }: { made: MadeLink; isOnlyHere: boolean }) {
  switch (made.phase) {
    case 'none':
      return null;
    case 'making':
      return <Spinner label={words.making} />;
    case 'failed':
      return (
        <p class="access-problem" role="alert">
          {made.problem}
        </p>
      );
    case 'made':
      return (
        <div class="access-made">
          <CopyField label={words.link} text={made.link} />
          <p class="access-note">
            {words.onceShown} {made.works}
          </p>
          {isOnlyHere && <Banner tone="waiting">{words.onlyHere}</Banner>}
        </div>
      );
  }
}
