import type { Page } from '@playwright/test';
import { expect, test } from './scene-test.ts';

const line = (page: Page, text: string) =>
  page.getByRole('log').getByRole('listitem').filter({ hasText: text });
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

test('a message that may not be copied says so', async ({ page, scene }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await scene('chat');
  const message = line(page, 'Yes, ring me');
  await message.hover();
  await message.getByRole('button', { name: 'Copy text' }).click();
  await expect(notices(page)).toContainText('could not be copied');
});

test('a text, a link, a colour and code are copied by one press each, and that is said', async ({
  page,
  scene,
}) => {
  const copied: string[] = [];
  await page.exposeFunction('copyOf', (text: string) => void copied.push(text));
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) =>
      (globalThis as unknown as { copyOf(text: string): Promise<void> }).copyOf(text);
  });
  await scene('chat-copy');
  const [colours, links, code] = ['The new colours', 'example.org/colours', ':root'].map((text) =>
    line(page, text),
  );
  if (!colours || !links || !code) throw new Error('no lines');
  await colours.hover();
  await colours.getByRole('button', { name: 'Copy text' }).click();
  await expect(notices(page)).toContainText('Copied');
  await colours.getByRole('button', { name: 'Copy colour #0b6f6b' }).click();
  await links.hover();
  await links.getByRole('button', { name: 'More actions' }).click();
  await links.getByRole('menuitem', { name: /^Copy .*example\.org\/a\/.*colours/ }).click();
  // The keyboard comes to the button over the code it has.
  await code.locator('pre').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => copied)
    .toEqual([
      'The new colours: #0b6f6b for what is pressed, `#ffc04d80` for what waits, rgb(33, 28, 22) for text',
      '#0b6f6b',
      'https://example.org/a/long/way/to/the/other/colours',
      ':root { --accent: teal; }',
    ]);
});
