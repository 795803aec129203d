import { expect, type Locator } from '@playwright/test';
import type { Caller } from './person.ts';

export const room = ({ page }: Caller, name: string): Locator =>
  page.getByRole('region', { name: 'Rooms' }).getByRole('button', { name: new RegExp(`^${name}`) });

export async function makeRoom({ page }: Caller, name: string, others: readonly Caller[]): Promise<void> {
  await page.getByRole('button', { name: 'New room' }).click();
  const dialog = page.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('textbox', { name: 'Name of the room' }).fill(name);
  for (const other of others) await dialog.getByRole('checkbox', { name: other.name }).check();
  await dialog.getByRole('button', { name: 'Make room' }).click();
  await expect(page.getByRole('region', { name: `Room ${name}` })).toBeVisible();
  for (const other of others) await expect(room(other, name)).toBeVisible();
}
