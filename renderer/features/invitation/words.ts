import { notLetInTexts } from '../../../src/texts/not-let-in.ts';
import { openedLinkTexts } from '../../../src/texts/opened-link.ts';
import type { LinkFailure } from '../../stores/link-store.ts';

interface FailureWords {
  readonly title: string;
  readonly text: string;
}

export function failureWords(failure: LinkFailure): FailureWords {
  if (failure === 'unreachable' || failure === 'closed' || failure === 'certificate')
    return openedLinkTexts.failures[failure];
  const { text, more } = notLetInTexts[failure];
  return { title: text, text: more };
}
