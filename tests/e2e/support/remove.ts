import { expect, type Locator } from '@playwright/test';

/** What is removed is asked about in its own place, and where the button was is "Keep" then: a second press must wait for that. */
export async function remove(row: Locator, what: 'Remove' | 'Take back'): Promise<void> {
  const button = row.getByRole('button', { name: what });
  await button.click();
  await expect(row.getByRole('button', { name: 'Keep' })).toBeVisible();
  await button.click();
}
