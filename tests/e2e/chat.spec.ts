import { keptTexts } from './support/kept.ts';
import { actOn, messageWith, reactTo, replyTo, textField } from './support/messages.ts';
import { connection, listed, messages, openChat, say } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

test('what is said can be answered, edited, reacted to, pinned and deleted, and both see it', async ({
  alice,
  bob,
}) => {
  await openChat(alice, 'Bob');
  await openChat(bob, 'Alice');
  await say(alice, 'Lunch at **noon**?');
  await expect(messages(bob).locator('strong', { hasText: 'noon' })).toBeVisible();

  await test.step('a reply leads to what it answers', async () => {
    await replyTo(bob, 'Lunch at');
    await expect(bob.page.getByRole('group', { name: 'Reply to Alice' })).toBeVisible();
    await say(bob, 'Make it one');
    const reply = messageWith(alice, 'Make it one');
    await reply.getByRole('button', { name: 'Show the message this answers' }).click();
    await expect(messageWith(alice, 'Lunch at')).toBeFocused();
  });

  await test.step('arrow up edits the last of one’s own, with a mark and its history', async () => {
    await textField(alice).press('ArrowUp');
    await expect(textField(alice)).toHaveValue('Lunch at **noon**?');
    await say(alice, 'Lunch at *one*?');
    const edited = messageWith(bob, 'Lunch at one?');
    await edited.getByRole('button', { name: 'Edited, show edit history' }).click();
    await expect(bob.page.getByRole('dialog', { name: 'Edit history' })).toContainText('noon');
    await bob.page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  await test.step('a reaction is counted, and taken back by the same button', async () => {
    await reactTo(bob, 'Lunch at one?', 'Thumbs up');
    const sign = (count: number) => ({ name: `Thumbs up, ${count}` });
    await messageWith(alice, 'Lunch at one?').getByRole('button', sign(1)).click();
    await expect(messageWith(bob, 'Lunch at one?').getByRole('button', sign(2))).toBeVisible();
    await messageWith(bob, 'Lunch at one?').getByRole('button', sign(2)).click();
    await expect(messageWith(alice, 'Lunch at one?').getByRole('button', sign(1))).toBeVisible();
  });

  await test.step('a pin is in the list of both', async () => {
    await actOn(alice, 'Lunch at one?', 'Pin');
    await expect(messageWith(bob, 'Lunch at one?')).toContainText('Pinned');
    await bob.page.getByRole('button', { name: 'Pinned messages' }).click();
    const pins = bob.page.getByRole('dialog', { name: 'Pinned messages' });
    await expect(pins.getByRole('listitem')).toContainText(['Lunch at one?']);
    await pins.getByRole('button', { name: 'Close', exact: true }).click();
  });

  await test.step('deleting can be undone, and then cannot', async () => {
    await say(alice, 'Oh, never mind');
    await actOn(alice, 'Oh, never mind', 'Delete');
    await messages(alice).getByRole('button', { name: 'Undo' }).click();
    await actOn(alice, 'Oh, never mind', 'Delete');
    await expect(messages(bob).getByText('Message deleted')).toBeVisible({ timeout: 15_000 });
    await expect(messages(bob).getByText('Oh, never mind')).toHaveCount(0);
  });
});

test('who is named is counted, who reads is seen, and what changed while one was away is there', async ({
  alice,
  bob,
  desk,
}) => {
  await openChat(alice, 'Bob');
  await textField(alice).pressSequentially('Where are you, @Bo');
  await alice.page.getByRole('option', { name: 'Bob' }).click();
  await alice.page.keyboard.type('now?');
  await expect(textField(alice)).toHaveValue('Where are you, @Bob now?');
  await textField(alice).press('Enter');
  await expect(listed(bob, 'Alice')).toHaveAccessibleName(/1 unread, you are mentioned/);

  await openChat(bob, 'Alice');
  await expect(messages(alice).getByText('Read', { exact: true })).toBeVisible();
  await textField(bob).pressSequentially('On my');
  await expect(alice.page.getByText('Bob is writing…')).toBeVisible();

  await test.step('a draft is there after a restart, and so is what was edited meanwhile', async () => {
    // Not with every key: what was typed in the last moments before a quit may be lost.
    await expect.poll(() => keptTexts(bob)).toContain('On my');
    await desk.quit(bob);
    await textField(alice).press('ArrowUp');
    await expect(textField(alice)).toHaveValue(/Where are you/);
    await say(alice, 'Where were you?');
    await expect(messageWith(alice, 'Where were you?')).toContainText('edited');
    const again = await desk.open('Bob', desk.folderOf(bob));
    await expect(connection(again)).toHaveText('Connected');
    await expect(listed(again, 'Alice')).toContainText('Draft: On my');
    await openChat(again, 'Alice');
    await expect(textField(again)).toHaveValue('On my');
    await expect(messageWith(again, 'Where were you?')).toContainText('edited');
  });
});

test('a message is found far back and shown with what is around it', async ({ alice, bob }) => {
  await openChat(alice, 'Bob');
  await openChat(bob, 'Alice');
  await say(alice, 'The Hausschlüssel is under the mat');
  for (let count = 1; count <= 12; count += 1)
    await say(alice, `Word number ${count}\n${'line\n'.repeat(8)}`);
  await expect(messageWith(bob, 'Word number 12')).toBeVisible();

  await bob.page.keyboard.press('Control+f');
  await bob.page.getByRole('searchbox', { name: 'Search messages' }).fill('schlussel');
  const results = bob.page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('button')).toHaveCount(1);
  await expect(results.locator('mark')).toHaveText('schlüssel');
  await results.getByRole('button').click();
  await expect(messageWith(bob, 'under the mat')).toBeInViewport();
  await bob.page.getByRole('button', { name: /Go to newest messages/ }).click();
  await expect(messageWith(bob, 'Word number 12')).toBeInViewport();
});
