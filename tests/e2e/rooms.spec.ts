import {
  connection,
  hostAddress,
  listed,
  messages,
  say,
  startJoining,
  type Person,
} from './support/person.ts';
import { expect, test } from './support/two-people.ts';

const room = ({ page }: Person, name: string) =>
  page.getByRole('region', { name: 'Rooms' }).getByRole('button', { name: new RegExp(`^${name}`) });

test('a room of several is made, talked in, led, left, archived, and there after a restart', async ({
  alice,
  bob,
  desk,
}) => {
  const carol = await desk.open('Carol');
  await startJoining(carol, hostAddress);
  await expect(listed(alice, 'Carol')).toBeVisible();

  await test.step('made with those who come along', async () => {
    await alice.page.getByRole('button', { name: 'New room' }).click();
    const dialog = alice.page.getByRole('dialog', { name: 'New room' });
    await dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Garden');
    await dialog.getByRole('checkbox', { name: 'Bob' }).check();
    await dialog.getByRole('checkbox', { name: 'Carol' }).check();
    await dialog.getByRole('button', { name: 'Make room' }).click();
    await expect(alice.page.getByRole('region', { name: 'Room Garden' })).toBeVisible();
    await expect(room(bob, 'Garden')).toBeVisible();
    await expect(room(carol, 'Garden')).toBeVisible();
  });

  await test.step('what is said reaches all of it, with its sender', async () => {
    await say(alice, 'Who waters on Friday?');
    await room(bob, 'Garden').click();
    await expect(messages(bob)).toContainText('Who waters on Friday?');
    await say(bob, 'I can');
    await expect(messages(alice)).toContainText('I can');
    await expect(messages(alice)).toContainText('Bob');
    await expect(room(carol, 'Garden')).toHaveAccessibleName(/unread/);
  });

  await test.step('moderated by who leads it: thought better of, then for everybody, with the name', async () => {
    const line = messages(alice).getByRole('listitem').filter({ hasText: /I can/ });
    const remove = async (): Promise<void> => {
      await line.hover();
      await line.getByRole('button', { name: 'More actions' }).click();
      await alice.page.getByRole('menuitem', { name: 'Delete for everybody' }).click();
    };
    await remove();
    await alice.page.getByRole('button', { name: 'Undo' }).click();
    await expect(messages(alice)).toContainText('I can');
    await remove();
    await expect(messages(bob)).toContainText('Deleted by Alice', { timeout: 15_000 });
    await expect(messages(bob)).not.toContainText('I can');
    await expect(messages(alice)).toContainText('Deleted by you');
    await bob.page.getByText('Who waters on Friday?').hover();
    await bob.page.getByRole('button', { name: 'More actions' }).locator('visible=true').click();
    await expect(bob.page.getByRole('menuitem', { name: 'Pin' })).toBeVisible();
    await expect(bob.page.getByRole('menuitem', { name: /Delete/ })).toHaveCount(0);
    await bob.page.keyboard.press('Escape');
    await say(bob, 'I can still');
  });

  await test.step('left by one, who does not see it any more', async () => {
    await bob.page.getByRole('button', { name: 'Room details' }).click();
    await bob.page.getByRole('button', { name: 'Leave the room' }).click();
    await bob.page.getByRole('button', { name: 'Leave the room' }).click();
    await expect(room(bob, 'Garden')).toHaveCount(0);
    await expect(messages(alice)).toContainText('left');
  });

  await test.step('archived by who leads it, and kept over a restart', async () => {
    await alice.page.getByRole('button', { name: 'Room details' }).click();
    await alice.page.getByRole('button', { name: 'Archive' }).click();
    await alice.page.getByRole('button', { name: 'Done' }).click();
    await expect(alice.page.getByText('This room is archived')).toBeVisible();
    const again = await desk.restart(carol);
    await expect(connection(again)).toHaveText('Connected');
    await again.page.getByText('Archived (1)').click();
    await room(again, 'Garden').click();
    await expect(messages(again)).toContainText('I can still');
  });
});
