import { expect, stopClock, test } from './scene-test.ts';

test('a press that was meant for one ring does not answer the one that took its place', async ({
  page,
  scene,
}) => {
  await page.clock.install();
  await scene('ringing-swapped');
  const decline = page.getByRole('button', { name: 'Decline', exact: true });
  await expect(page.getByText('Grace Hopper')).toBeVisible();
  await stopClock(page);
  await decline.click();
  await expect(page.getByText('王小明')).toBeVisible();
  await expect(decline).toBeDisabled();
  await decline.focus();
  await expect(decline).toBeFocused();
  await page.keyboard.press('Enter');
  // Playwright itself would wait until it can be pressed.
  await decline.click({ force: true });
  await expect(page.getByText('王小明')).toBeVisible();
  await page.clock.runFor(600);
  await expect(decline).toBeEnabled();
  await decline.click();
  await expect(page.getByText('The call is over')).toBeVisible();
});
