import { listed, openChat, say } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

test('a conversation of two is kept on top and made quiet, for this person alone', async ({ alice, bob }) => {
  await openChat(alice, 'Bob');
  const more = alice.page.getByRole('button', { name: 'More about this conversation' });
  await more.click();
  await alice.page.getByRole('menuitem', { name: 'Keep on top' }).click();
  await more.click();
  await alice.page.getByRole('menuitem', { name: 'Mute for an hour' }).click();
  await expect(listed(alice, 'Bob')).toHaveAccessibleName(/muted/i);
  await alice.page.getByRole('button', { name: 'Settings' }).click();

  await openChat(bob, 'Alice');
  await say(bob, 'Are you there?');
  await expect(listed(alice, 'Bob')).toHaveAccessibleName(/1 unread/);
  await expect(alice.page).not.toHaveTitle(/1/);
  await expect(listed(bob, 'Alice')).not.toHaveAccessibleName(/muted/i);

  await alice.page.getByRole('button', { name: 'Close settings' }).click();
  await more.click();
  await alice.page.getByRole('menuitem', { name: 'Unmute' }).click();
  await expect(listed(alice, 'Bob')).not.toHaveAccessibleName(/muted/i);
  await more.click();
  await expect(alice.page.getByRole('menuitem', { name: 'Not on top any more' })).toBeVisible();
});
