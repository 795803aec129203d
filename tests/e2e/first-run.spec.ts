import { connection, hostAddress, listed, startHosting, startJoining } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

test('first run: a name, hosting on this computer, and the other one joins by address', async ({ desk }) => {
  const alice = await desk.open('Alice');
  await expect(alice.page.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
  await startHosting(alice);
  await expect(connection(alice)).toHaveText('Connected');

  const bob = await desk.open('Bob');
  await startJoining(bob, hostAddress);
  await expect(connection(bob)).toHaveText('Connected');
  await expect(listed(alice, 'Bob')).toHaveAccessibleName(/available/);
  await expect(listed(bob, 'Alice')).toHaveAccessibleName(/available/);
});
