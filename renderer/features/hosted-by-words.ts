import { sentence } from '../../src/base/sentence.ts';

/** Why it is not joined once more. */
export const twinWords = (name: string): string =>
  sentence`“${name}” is among your services already. Choose it above the list of people.`;

/** Why another of the services side by side is not hosted here too. */
export const hostedByWords = (name: string): string =>
  sentence`This computer hosts “${name}” already. There is one service here; any other is joined.`;
