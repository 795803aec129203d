import type { Page } from '@playwright/test';
import { expect, test } from './scene-test.ts';

/** As when a file is held over it, or let go; whether the page took it from the browser. */
const drag = (page: Page, selector: string, type: 'dragover' | 'drop'): Promise<boolean> =>
  page.locator(selector).evaluate((element, type) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'plan.pdf'));
    return !element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, type);

test('over the pictures it is said that a file goes directly, over the chat that it is kept', async ({
  page,
  scene,
}) => {
  await scene('handovers-attach');
  await drag(page, '.stage-frame', 'dragover');
  await expect(page.getByText('Directly to Grace Hopper. The service keeps nothing of it.')).toBeVisible();
  await drag(page, '.stage-frame', 'drop');
  await expect(page.getByText('The service keeps nothing of it.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show chat' }).click();
  await drag(page, '.messages-log', 'dragover');
  await expect(page.getByText('Let go to send it in this conversation, where it is kept')).toBeVisible();
});

test('a file that is let go where nothing takes it leaves the call where it is', async ({ page, scene }) => {
  await scene('call-video');
  for (const place of ['.stage-frame', 'body'])
    expect([await drag(page, place, 'dragover'), await drag(page, place, 'drop')]).toEqual([true, true]);
  await expect(page.getByText('Directly to')).toHaveCount(0);
});

test('an offer is read out, and its two answers are found by name', async ({ page, scene }) => {
  await scene('handovers-offer');
  const files = page.getByRole('region', { name: 'Files in this call' });
  await expect(files.getByRole('status')).toHaveText('Grace Hopper offers film.mkv');
  await expect(files.getByRole('listitem').nth(1)).toContainText('This is a program');
  for (const name of ['Accept', 'Refuse']) await expect(files.getByRole('button', { name })).toHaveCount(3);
});

test('in a small window what is offered leaves room to read', async ({ page, scene }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await scene('handovers-elsewhere');
  await expect(page.getByRole('button', { name: 'Accept' })).toBeInViewport();
  expect((await page.getByRole('log').boundingBox())?.height).toBeGreaterThan(100);
});
