import { expect, test } from './scene-test.ts';

test('a press that was meant for one ring answers neither the one that took its place nor one in the next pop-up', async ({
  page,
  scene,
}) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  await scene('ringing-swapped');
  const decline = page.getByRole('button', { name: 'Decline', exact: true });

  await test.step('another pop-up was there a moment ago', async () => {
    await expect(decline).toBeDisabled();
    await decline.click({ force: true });
    await expect(page.getByText('Grace Hopper')).toBeVisible();
    await page.clock.runFor(600);
    await expect(decline).toBeEnabled();
  });

  await test.step('another ring was there a moment ago, unfolded', async () => {
    const app = page.locator('#app');
    await page.getByRole('button', { name: 'Decline with a message' }).click();
    await expect(app).toHaveAttribute('data-unfolded', 'true');
    await decline.click();
    await expect(page.getByText('王小明')).toBeVisible();
    await expect(app, 'takes no more room than it needs').toHaveAttribute('data-unfolded', 'false');
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
});
