import { expect, test } from './scene-test.ts';

test('a message that may not be copied says so', async ({ page, scene }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await scene('chat');
  const message = page.getByRole('log').getByRole('listitem').filter({ hasText: 'Yes, ring me' });
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await message.getByRole('menuitem', { name: 'Copy text' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('could not be copied');
});
