import { expect, test } from './scene-test.ts';

test('in the colours of the system alone one sees what is chosen, who speaks, where to type and what to press', async ({
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
  expect(await page.getByRole('button', { name: 'Leave the call' }).evaluate(outline, null)).toBe('solid');
  await scene('settings-tests');
  const tried = page.getByRole('button', { name: 'Test microphone' });
  await tried.click();
  const meter = page.getByRole('meter', { name: 'How loud you are' });
  expect(await meter.evaluate(outline, null)).toBe('solid');
  const pressed = page.getByRole('button', { name: 'Stop', exact: true });
  await expect(pressed).toBeFocused();
  expect(await pressed.evaluate(outline, null), 'a press takes no edge away').toBe('solid');
});
