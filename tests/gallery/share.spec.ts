import type { Locator } from '@playwright/test';
import { expect, test } from './scene-test.ts';

test('the small window says that one shares, holds it, goes on and stops', async ({ page, scene }) => {
  await scene('mini-own-share');
  const share = page.getByRole('group', { name: 'You are sharing' });
  await expect(share.getByRole('status')).toHaveText('You are sharing Quarterly figures.ods');
  await share.getByRole('button', { name: 'Pause sharing' }).click();
  await expect(share.getByRole('status')).toHaveText('Sharing paused');
  await share.getByRole('button', { name: 'Resume sharing' }).click();
  await expect(share.getByRole('status')).toContainText('You are sharing');
  await share.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(share).toBeHidden();
  await expect(page.getByRole('button', { name: 'Mute' })).toBeVisible();
});

test('who shares has the tools to point and draw where the picture is large, and not while it is held', async ({
  page,
  scene,
}) => {
  await scene('call-own-share');
  const bar = page.getByRole('region', { name: 'You are sharing' });
  const tools = bar.getByRole('group', { name: 'Point and draw' });
  await expect(tools).toBeHidden();
  await bar.getByRole('button', { name: 'Show larger what the others see' }).press('Enter');
  const smaller = bar.getByRole('button', { name: 'Show smaller what the others see' });
  await expect(smaller).toBeFocused();
  await tools.getByRole('button', { name: 'Draw' }).click();
  await expect(tools.getByRole('button', { name: 'Stop drawing' })).toHaveAttribute('aria-pressed', 'true');
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect(tools).toBeHidden();
  await expect(bar.locator('.share-board--draw')).toHaveCount(0);
  await smaller.click();
  await expect(bar.getByRole('button', { name: 'Show larger what the others see' })).toBeVisible();
});

for (const size of [
  { width: 1100, height: 740 },
  { width: 1100, height: 480 },
  // 1280 by 800, drawn twice as large.
  { width: 640, height: 400 },
]) {
  test(`what one shares, made larger, leaves room for the faces in a window ${size.height} pixels high`, async ({
    page,
    scene,
  }) => {
    await page.setViewportSize(size);
    const box = async (of: Locator) => (await of.boundingBox()) ?? { y: 0, height: 0 };
    const foot = async (of: Locator) => (await box(of)).y + (await box(of)).height;
    const bar = page.getByRole('region', { name: 'You are sharing' });
    const larger = bar.getByRole('button', { name: 'Show larger what the others see' });
    await scene('call-both-share');
    await larger.click();
    await bar.getByRole('button', { name: 'Stop' }).click({ trial: true });
    await expect
      .poll(async () => (await box(page.locator('.stage-small'))).y - (await foot(bar)))
      .toBeGreaterThan(0);

    await scene('call-own-share-face');
    await larger.click();
    const face = page.locator('.portrait');
    await expect.poll(async () => (await box(face)).y - (await foot(bar))).toBeGreaterThan(0);
    expect(await foot(face)).toBeLessThan((await box(page.getByRole('toolbar'))).y);
  });
}

test('what says whose share it is, and the tools for it, lie on nothing of it', async ({ page, scene }) => {
  const box = async (of: Locator) => (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (const size of [
    { width: 1_180, height: 760 },
    { width: 2_560, height: 1_080 },
  ]) {
    await page.setViewportSize(size);
    await scene('call-remote-share');
    const tools = page.getByRole('group', { name: 'Point and draw' });
    const [share, stage] = [await box(page.locator('.stage-main')), await box(page.locator('.stage'))];
    for (const part of [tools, page.getByText('Grace Hopper shares a window')]) {
      const { x, y, width, height } = await box(part);
      expect(x >= share.x + share.width || y >= share.y + share.height).toBe(true);
      expect(x + width).toBeLessThanOrEqual(stage.x + stage.width);
      expect(y + height).toBeLessThanOrEqual(stage.y + stage.height);
    }
    const liesOn = async (part: Locator, picture: Locator): Promise<boolean> => {
      const [at, under] = [await box(part), await box(picture)];
      const isBeside = at.x + at.width <= under.x || at.x >= under.x + under.width;
      return !isBeside && at.y + at.height > under.y && at.y < under.y + under.height;
    };

    await scene('full-share');
    const group = page.getByRole('group', { name: 'Grace Hopper shares a window' });
    const large = group.locator('video');
    await expect.poll(() => liesOn(tools, large)).toBe(false);
    await group.dblclick();
    await expect(page.getByRole('group', { name: 'Alan Turing' })).toBeHidden();
    await expect.poll(() => liesOn(tools, large)).toBe(false);
    await group.dblclick();

    await scene('call-own-share');
    const own = page.getByRole('region', { name: 'You are sharing' });
    await own.getByRole('button', { name: 'Show larger what the others see' }).click();
    for (const part of [tools, own.getByRole('button', { name: 'Show smaller what the others see' })])
      await expect.poll(() => liesOn(part, own.locator('video'))).toBe(false);
  }
});

test('what holds a share and what ends it stay in one line, however narrow the window', async ({
  page,
  scene,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await scene('call-own-share');
  const bar = page.getByRole('region', { name: 'You are sharing' });
  await bar.getByRole('button', { name: 'Show larger what the others see' }).click();
  const top = async (name: string) => (await bar.getByRole('button', { name }).boundingBox())?.y;
  expect(await top('Stop')).toBe(await top('Pause'));
});
