/** So many at once, the next when one has ended; false, and no more are begun, once one says that it was interrupted. */
export async function takeAll<Item>(
  items: readonly Item[],
  atOnce: number,
  take: (item: Item) => Promise<boolean>,
): Promise<boolean> {
  const waiting = [...items];
  let wentThrough = true;
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && wentThrough; item = waiting.shift()) {
      if (!(await take(item))) wentThrough = false;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return wentThrough;
}
