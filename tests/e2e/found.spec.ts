import { expect, test } from './support/invited.ts';
import { connection, letReach, listed, type Person } from './support/person.ts';

const settings = async ({ page }: Person): Promise<void> => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await letReach(page, 'This network');
  await page.getByRole('switch', { name: 'Show it to others on this network' }).click();
};

async function rename({ page }: Person, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Name of this service' });
  await field.fill(name);
  await field.press('Enter');
  await expect(page.getByText('Saved').last()).toBeVisible();
}

test('a service that may be found is picked by its name, also by a new one, and joined', async ({
  alice,
  desk,
  network,
}) => {
  await settings(alice);
  await expect(connection(alice)).toHaveText('Connected');
  await rename(alice, 'The kitchen');
  // Near, so nobody has to invite.
  const open = alice.page.getByRole('radio', { name: 'Everybody near' });
  await open.click();
  await expect(open).toBeChecked();

  const bob = await desk.open('Bob');
  const { page } = bob;
  await page.getByRole('textbox', { name: 'Your name' }).fill('Bob');
  await page.getByRole('radio', { name: /^Join a service/ }).check();
  const around = page.getByRole('list', { name: 'On this network' });
  await expect(around.getByRole('button', { name: 'The kitchen' })).toBeVisible();
  await rename(alice, 'The pantry');
  await expect(around.getByRole('button', { name: 'The kitchen' })).toHaveCount(0);
  await around.getByRole('button', { name: 'The pantry' }).click();
  await expect(page.getByRole('textbox', { name: 'Service address' })).toHaveValue(`https://${network}:7480`);
  await page.getByRole('button', { name: 'Start' }).click();

  const said = await page.getByLabel('Fingerprint').innerText();
  await alice.page.getByText('More', { exact: true }).click();
  await expect(alice.page.getByText(said)).toBeVisible();
  await page.getByRole('button', { name: 'They are the same: trust it' }).click();
  await expect(connection(bob)).toHaveText('Connected');
  await expect(listed(alice, 'Bob')).toBeVisible();
});
