import { CopyField } from '../ui/copy-field.tsx';
import { Banner, Spinner } from '../ui/feedback.tsx';
import { words } from './made-link-words.ts';
import type { MadeLink } from './use-made-link.ts';
import './access-list.css';

/** A new link in each of its states. */
export function MadeLinkView({ label, made }: { label: string; made: MadeLink }) {
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
          <CopyField label={label} text={made.link} />
          <p class="access-note">
            {words.onceShown} {made.works}
          </p>
          {made.onlyHere !== null && <Banner tone="waiting">{words.onlyHere[made.onlyHere]}</Banner>}
        </div>
      );
  }
}
