import { expect as impatient, type Locator, type Page } from '@playwright/test';

/** A bench has no settings of the specs. */
export const expect = impatient.configure({ timeout: 15_000 });

type Role = Parameters<Page['getByRole']>[0];

/** Somebody who was told nothing: they find what they need by the words on the screen, or leave. */
export interface Newcomer {
  readonly page: Page;
  /** There is one thing of this kind and name in view, and its name can be read there, at it or in its tip. */
  find(role: Role, name: string): Promise<Locator>;
  press(role: Role, name: string): Promise<void>;
  type(field: string, text: string): Promise<void>;
  /** These words stand on the screen. */
  read(words: string | RegExp): Promise<void>;
}

/** Who points at a sign without words is told its name. */
async function readName(thing: Locator, name: string): Promise<void> {
  const tip = await thing.getAttribute('data-tip');
  if (tip !== null) {
    expect(tip).toContain(name);
    await thing.hover();
    const isShown = () => thing.evaluate((it) => getComputedStyle(it, '::after').visibility);
    await expect.poll(isShown, `${name}: its tip`).toBe('visible');
    return;
  }
  const isField = await thing.evaluate((it) => it.matches('input, textarea'));
  if (!isField) {
    // As in “Video”, on what is called “Accept with video”.
    const written = (await thing.innerText()).replaceAll(/\s+/g, ' ').toLowerCase();
    expect(written, `${name}: words on it`).not.toBe('');
    expect(written.includes(name.toLowerCase()) || name.toLowerCase().includes(written), written).toBe(true);
    return;
  }
  const placeholder = (await thing.getAttribute('placeholder')) ?? '';
  if (!placeholder.includes(name))
    await expect(thing.page().getByText(name, { exact: true })).toBeInViewport();
}

export function createNewcomer(page: Page): Newcomer {
  const find = async (role: Role, name: string): Promise<Locator> => {
    const thing = page.getByRole(role, { name }).and(page.locator(':visible'));
    await expect(thing).toHaveCount(1);
    await expect(thing).toBeInViewport();
    await readName(thing, name);
    return thing;
  };
  return {
    page,
    find,
    press: async (role, name) => (await find(role, name)).click(),
    type: async (field, text) => (await find('textbox', field)).fill(text),
    read: (words) => expect(page.getByText(words).first()).toBeInViewport(),
  };
}
