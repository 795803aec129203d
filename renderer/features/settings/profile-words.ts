import { sentence } from '../../../src/base/sentence.ts';

export const profileWords = {
  add: 'Add another service',
  addHint: 'Stays beside this one, with its own people and messages. Both reach you.',
  full: 'There is room for four services. Remove one to add another.',
  remove: 'Remove this service…',
  removeTitle: (name: string) => sentence`Remove “${name}” from this computer?`,
  removeLost: 'What you began to write there, and what is still on its way, is lost.',
  removeStays:
    'You stay a member there, and your messages stay with it. Come back by its address or an invite and you are who you were.',
  removeHosted:
    'This computer hosts it: nobody can connect any more. Messages, files and people stay on this computer; host again and they are back.',
  keep: 'Keep it',
  removeNow: 'Remove',
  notAdded: 'It could not be added. Check that your disk has room, then try again.',
} as const;
