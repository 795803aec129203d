/** All of it, in one language. */
export interface Guide {
  /** The one with the list of them first. */
  readonly pages: readonly GuidePage[];
  /** Where each picture lies, by its name. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** A page of docs/guide, as the build reads it: elements and text, nothing that a page reads as markup. */
export interface GuidePage {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

export type GuideBlock =
  | { readonly is: 'heading'; readonly parts: readonly GuidePart[] }
  | { readonly is: 'paragraph'; readonly parts: readonly GuidePart[] }
  | { readonly is: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly GuidePart[])[] }
  | {
      readonly is: 'table';
      readonly head: readonly (readonly GuidePart[])[];
      readonly rows: readonly (readonly (readonly GuidePart[])[])[];
    }
  | { readonly is: 'picture'; readonly name: string; readonly alt: string };

export type GuidePart =
  | { readonly is: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  /** To another page of the guide. */
  | { readonly is: 'page'; readonly page: string; readonly text: string }
  | { readonly is: 'outside'; readonly href: string; readonly text: string }
  /** To what is in Parley's sources alone. */
  | { readonly is: 'file'; readonly file: string; readonly text: string };
