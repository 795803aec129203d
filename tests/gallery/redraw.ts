import { Fragment, options, type Component, type VNode } from 'preact';

const drawn = new Set<Component>();

/** By the short name that Preact gives to its own, as its developer tools know it. */
const componentOf = (node: VNode): Component | undefined =>
  typeof node.type === 'function' && node.type !== Fragment
    ? ((Reflect.get(node, '__c') as Component | null) ?? undefined)
    : undefined;

const { diffed, unmount } = options;
options.diffed = (node) => {
  diffed?.(node);
  const component = componentOf(node);
  if (component) drawn.add(component);
};
options.unmount = (node) => {
  unmount?.(node);
  const component = componentOf(node);
  if (component) drawn.delete(component);
};

/** All that is on the screen says its texts anew. What is open stays open, as it would not where the app itself draws its screens anew. */
export function redraw(): void {
  // One may go while another is drawn.
  for (const component of [...drawn]) if (drawn.has(component)) component.forceUpdate();
}
