import { expect, test } from './scene-test.ts';

test('a narrow window keeps the name whole, and has what there is no room for in the menu', async ({
  page,
  scene,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await scene('rooms-open');
  const name = page.getByRole('heading', { name: 'Compilers' });
  expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await page.getByRole('button', { name: 'More about this conversation' }).click();
  await page.getByRole('menuitem', { name: 'Pinned messages' }).click();
  await expect(page.getByRole('dialog', { name: 'Pinned messages' })).toBeVisible();
});

test('a conversation that opens moves nothing', async ({ page, scene }) => {
  const places = (): Promise<unknown> =>
    Promise.all(
      [page.getByRole('button', { name: 'Video call' }), page.locator('.composer-box')].map((part) =>
        part.boundingBox(),
      ),
    );
  await scene('chat-opening');
  await expect(page.getByText('Opening the conversation…')).toBeAttached();
  const before = await places();
  await scene('chat');
  expect(await places()).toEqual(before);
});

test('a line that breaks moves none of the lists', async ({ page, scene }) => {
  const people = page.getByRole('list', { name: 'People' });
  await scene('chat');
  const before = await people.boundingBox();
  await scene('shell-offline');
  await expect(page.getByRole('button', { name: 'Retry now' })).toBeVisible();
  expect((await people.boundingBox())?.y).toBe(before?.y);
});
