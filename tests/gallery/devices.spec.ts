import { expect, test } from './scene-test.ts';

test('another device is chosen beside what is wrong with one', async ({ page, scene }) => {
  await scene('call-device-still');
  const row = page.getByRole('status').filter({ hasText: 'gives no sound' });
  await row.getByRole('button', { name: 'Choose another' }).click();
  await row.getByRole('menuitemradio', { name: /Jabra/ }).click();
  await row.getByRole('button', { name: 'Choose another' }).click();
  await expect(row.getByRole('menuitemradio', { name: /Jabra/ })).toHaveAttribute('aria-checked', 'true');
});

test('each state of a camera has its way out', async ({ page, scene }) => {
  await scene('call-device-denied');
  const denied = page.getByRole('alert').filter({ hasText: 'may not use your camera' });
  await expect(denied.getByRole('button', { name: 'Open settings' })).toBeVisible();
  await expect(denied.getByRole('button', { name: 'Try again' })).toBeVisible();
  await scene('call-camera-black');
  const black = page.getByRole('status').filter({ hasText: 'is it covered?' });
  await expect(black.getByRole('button', { name: 'Choose another' })).toBeVisible();
  await expect(black.getByRole('button', { name: 'Dismiss' })).toBeVisible();
  await scene('call-device-problems');
  const inUse = page.getByRole('alert').filter({ hasText: 'Another program uses your camera' });
  await expect(inUse.getByRole('button', { name: 'Choose another' })).toBeVisible();
  // Where no way leads to the system's settings none is offered.
  await expect(page.getByRole('button', { name: 'Open settings' })).toHaveCount(0);
});

test('one sees oneself as in a mirror, and others as they are', async ({ page, scene }) => {
  const flip = (label: string) =>
    page.getByLabel(label, { exact: true }).evaluate((video) => getComputedStyle(video).scale);
  await scene('call-video');
  expect(await flip('My camera')).toBe('-1 1');
  expect(await flip('Remote camera')).toBe('none');
  await scene('settings');
  await page.getByRole('button', { name: 'Show my picture' }).click();
  expect(await flip('Your picture')).toBe('-1 1');
});

test('one hears oneself before a call, or that nothing was heard', async ({ page, scene }) => {
  await scene('settings-echo-silent');
  await page.getByRole('button', { name: 'Record and play back' }).click();
  await expect(page.getByText('Recording for four seconds')).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Recording for four seconds')).toHaveCount(0);
  await scene('settings-tests-failed');
  await page.getByRole('button', { name: 'Record and play back' }).click();
  await expect(page.getByRole('alert')).toContainText('Parley may not use your microphone');
});
