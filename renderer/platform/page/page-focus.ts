/** Whether the person can be assumed to look at this page. */
export interface PageFocus {
  isFocused(): boolean;
}

export const createPageFocus = (page: Pick<Document, 'hasFocus' | 'visibilityState'>): PageFocus => ({
  isFocused: () => page.visibilityState === 'visible' && page.hasFocus(),
});
