import { expect, test } from './scene-test.ts';

test('a picture is chosen or let go over the circle, and taken away', async ({ page, scene }) => {
  await scene('faces-settings-none');
  const setting = page.getByRole('group', { name: 'Picture of you' });
  const [face, remove] = [setting.locator('img'), setting.getByRole('button', { name: 'Remove' })];
  await expect(face).toHaveCount(0);
  await expect(remove).toHaveCount(0);
  const chooser = page.waitForEvent('filechooser');
  await setting.getByRole('button', { name: 'Choose a picture…' }).click();
  await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('me') });
  await expect(face).toBeVisible();
  await expect(setting.getByRole('status')).toHaveText('Saved');
  await remove.click();
  await expect(face).toHaveCount(0);

  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['me'], 'me.png', { type: 'image/png' }));
    return data;
  });
  await setting.getByText('AL').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(face).toBeVisible();
});

test('what is no picture says what to do, and changes nothing', async ({ page, scene }) => {
  await scene('faces-settings-unreadable');
  const setting = page.getByRole('group', { name: 'Picture of you' });
  const chooser = page.waitForEvent('filechooser');
  await setting.getByRole('button', { name: 'Choose a picture…' }).click();
  await (
    await chooser
  ).setFiles({ name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('a letter') });
  await expect(setting.getByRole('status')).toContainText('could not be read as a picture');
  await expect(setting.locator('img')).toHaveCount(0);
});

test('only who is in sight is fetched, and until then there are initials', async ({ page, scene }) => {
  await scene('faces-many');
  const people = page.getByRole('list', { name: 'People' }).getByRole('listitem');
  await expect(people.first().locator('img')).toBeVisible();
  const faces = page.locator('.avatar-picture');
  expect(await faces.count()).toBeLessThan(60);
  await expect(people.last().locator('img')).toHaveCount(0);
  await expect(people.last().locator('.avatar-letters')).not.toBeEmpty();
  await people.last().scrollIntoViewIfNeeded();
  await expect(people.last().locator('img')).toBeVisible();
  expect(await faces.count()).toBeLessThan(120);
});
