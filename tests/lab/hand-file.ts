import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { LabPerson } from './people.ts';

/** More than any line of the lab carries in its time. */
const fileBytes = 4 * 1024 ** 3;

/** The system's window for a place cannot be pressed: the page's own file system is the place. */
const saveInPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const root = navigator.storage.getDirectory();
    Object.assign(window, {
      showSaveFilePicker: async () => (await root).getFileHandle('received', { create: true }),
    });
  });

const shelf = ({ page }: LabPerson) => page.getByRole('region', { name: 'Files in this call' });

/** Directly, out of the menu beside a call; until the other one has pressed Accept. */
export async function handFile(from: LabPerson, to: LabPerson): Promise<void> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'parley-lab-file-')), 'large.bin');
  writeFileSync(file, '');
  truncateSync(file, fileBytes);
  await from.page.getByRole('button', { name: 'Show chat' }).click();
  await from.page.getByRole('button', { name: 'Attach files' }).click();
  const chosen = from.page.waitForEvent('filechooser');
  await from.page.getByRole('menuitem', { name: `Directly to ${to.name}`, exact: true }).click();
  await (await chosen).setFiles(file);
  await saveInPage(to.page);
  await shelf(to).getByRole('button', { name: 'Accept' }).click();
}

const units = { bytes: 1, KB: 1e3, MB: 1e6, GB: 1e9 } as const;

/** How much of it has arrived, as its sender reads. */
export async function arrivedBytes(from: LabPerson): Promise<number> {
  const [, value = '0', unit = 'bytes'] =
    /([\d.]+) (bytes|KB|MB|GB) of/.exec(await shelf(from).innerText()) ?? [];
  return Number(value) * units[unit as keyof typeof units];
}
