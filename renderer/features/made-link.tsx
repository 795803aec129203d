import { invitesTexts } from '../../src/texts/invites.ts';
import { sharedTexts } from '../../src/texts/shared.ts';
import { CopyField } from '../ui/copy-field.tsx';
import { Banner, Spinner } from '../ui/feedback.tsx';
import { momentOf } from './invite-words.ts';
import type { MadeLink } from './link-of.ts';
import './access-list.css';

/** A new link in each of its states. */
export function MadeLinkView({ label, made }: { label: string; made: MadeLink }) {
  const words = invitesTexts.made;
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
          <CopyField label={label} text={made.link} words={sharedTexts.copy} />
          <p class="access-note">
            {words.onceShown} {made.expiresMs === null ? words.always : words.until(momentOf(made.expiresMs))}
          </p>
          {made.onlyHere !== null && <Banner tone="waiting">{words.onlyHere[made.onlyHere]}</Banner>}
        </div>
      );
  }
}
