import { connection, letReach, listed, messages, openChat, say } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

test('hosting is turned off: the others hear it, nothing is lost, and turned on again everybody is back', async ({
  alice,
  bob,
  desk,
}) => {
  await openChat(alice, 'Bob');
  await say(alice, 'Before it went');
  await openChat(bob, 'Alice');
  await alice.page.getByRole('button', { name: 'Settings' }).click();
  await letReach(alice.page, 'Off');
  await expect(connection(alice)).toHaveText('Hosting is off');
  await expect(connection(bob)).toHaveText('No longer hosted');
  await expect(bob.page.getByText('Alice has stopped hosting. Nothing of yours is lost')).toBeVisible();
  await expect(bob.page.getByText('The service is away. What you write is sent')).toBeVisible();

  await alice.page.getByRole('button', { name: 'Close settings' }).click();
  await expect(alice.page.getByRole('main').getByRole('heading')).toHaveText('Hosting is off');
  await expect(listed(alice, 'Bob')).toHaveCount(0);

  await alice.page.getByRole('button', { name: 'Turn hosting on' }).click();
  await expect(connection(alice)).toHaveText('Connected');
  await bob.page.getByRole('button', { name: 'Retry now' }).click();
  await expect(connection(bob)).toHaveText('Connected');
  await openChat(alice, 'Bob');
  await expect(messages(alice)).toContainText('Before it went');

  await test.step('an app whose hosting is off starts without a service and says so', async () => {
    await alice.page.getByRole('button', { name: 'Settings' }).click();
    await letReach(alice.page, 'Off');
    await expect(connection(alice)).toHaveText('Hosting is off');
    const again = await desk.restart(alice);
    await expect(again.page.getByRole('main').getByRole('heading')).toHaveText('Hosting is off');
    await again.page.getByRole('button', { name: 'Turn hosting on' }).click();
    await expect(connection(again)).toHaveText('Connected');
  });
});
