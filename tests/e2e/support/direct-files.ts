import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Person } from './person.ts';

/** Those that go directly, as this person sees them. */
export const directFiles = ({ page }: Person) => page.getByRole('region', { name: 'Files in this call' });

/** The person says where to save, as in the system's own window. */
export const saveTo = ({ app }: Person, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, filePath);

/** What the person chooses in the system's window next: what to send, or in which folder another is to lie. */
export const choosing = ({ app }: Person, chosen: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, chosen);

/** Something at that place to be sent; what it holds. */
export function writeSomething(file: string, bytes: number): Buffer {
  const content = randomBytes(bytes);
  writeFileSync(file, content);
  return content;
}

/** Past the service, out of the menu beside a call: “Directly to …” or “A folder, directly to …”. */
export async function sendDirectly(person: Person, how: string, file: string): Promise<void> {
  const { page } = person;
  const show = page.getByRole('button', { name: 'Show chat' });
  if (await show.isVisible()) await show.click();
  await page.getByRole('button', { name: 'Attach files' }).click();
  await choosing(person, file);
  await page.getByRole('menuitem', { name: how, exact: true }).click();
}
