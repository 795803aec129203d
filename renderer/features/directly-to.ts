import type { UserId } from '../../src/protocol/ids.ts';
import { sharedTexts } from '../../src/texts/shared.ts';

interface Directly {
  readonly files: string;
  readonly folder: string;
}

/** To whom something goes that goes to everybody in the call who can take it. */
export function directlyTo(takers: readonly UserId[], nameOf: (user: UserId) => string): Directly {
  const [first, ...others] = takers;
  if (first && others.length === 0) {
    const name = nameOf(first);
    return { files: sharedTexts.directlyTo(name), folder: sharedTexts.folderDirectlyTo(name) };
  }
  const { length } = takers;
  return { files: sharedTexts.directlyToAll(length), folder: sharedTexts.folderDirectlyToAll(length) };
}
