import { expect, test } from './scene-test.ts';

test('in the colours of the system alone one sees what is chosen, who speaks and where to type', async ({
  page,
  scene,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const outline = (element: Element, part: string | null): string =>
    getComputedStyle(element, part).outlineStyle;
  await scene('chat');
  expect(await page.getByRole('button', { name: /^Grace Hopper, / }).evaluate(outline, null)).toBe('solid');
  expect(await page.getByRole('searchbox', { name: 'Find people' }).evaluate(outline, null)).toBe('solid');
  await scene('group-people');
  const width = (tile: Element): string => getComputedStyle(tile, '::after').outlineWidth;
  await expect.poll(() => page.locator('.tile[data-voice="2"]').first().evaluate(width)).toBe('3px');
});
