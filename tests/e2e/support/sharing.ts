import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';

/** Parley's own picker, open. */
async function openPicker({ page }: Person): Promise<Locator> {
  await page.getByRole('button', { name: 'Share screen' }).click();
  return page.getByRole('dialog', { name: 'Share your screen' });
}

const start = (picker: Locator): Promise<void> =>
  picker.getByRole('button', { name: 'Share', exact: true }).click();

/** Found by a part of its name, and taken. */
export async function pickWindow(person: Person, name: string): Promise<void> {
  const picker = await openPicker(person);
  await picker.getByRole('tab', { name: 'Windows' }).click();
  await picker.getByRole('searchbox').fill(name.slice(0, 9).toLowerCase());
  await picker.getByRole('option', { name: new RegExp(name) }).click();
  await start(picker);
}

export async function shareWindow(person: Person, name: string): Promise<void> {
  await pickWindow(person, name);
  await expect(sharing(person)).toContainText(name);
}

/** The whole of it. */
export async function shareScreen(person: Person): Promise<void> {
  const picker = await openPicker(person);
  await picker.getByRole('option', { name: 'Entire screen' }).click();
  await start(picker);
  await expect(sharing(person)).toContainText('Entire screen');
}

async function across({ page }: Person, half: () => Promise<void>): Promise<void> {
  const board = page.getByRole('img', { name: 'What is pointed at and drawn' }).first();
  const box = (await board.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const y = box.y + box.height * 0.5;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await half();
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
}

/** With the tool to point in hand. */
export const pointAcross = (person: Person): Promise<void> => across(person, async () => {});

/** With the tool to draw in hand: a line. */
export async function drawAcross(person: Person): Promise<void> {
  await across(person, () => person.page.mouse.down());
  await person.page.mouse.up();
}

export const sharing = ({ page }: Pick<Person, 'page'>): Locator =>
  page.getByRole('region', { name: 'You are sharing' });

/** Width and height of a picture as it came. */
export const sizeOf = ({ page }: Person, label: string): Promise<readonly number[]> =>
  page
    .getByLabel(label, { exact: true })
    .evaluate((element) =>
      element instanceof HTMLVideoElement ? [element.videoWidth, element.videoHeight] : [],
    );
