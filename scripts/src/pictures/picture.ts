/** A picture as people describe it in a file of `docs/pictures/`. */
export type Picture = SequencePicture | GraphPicture | TimelinePicture;

interface Described {
  readonly title: string;
  /** For readers who cannot see it: all that the picture says. */
  readonly description: string;
}

/** Who sends what to whom, from top to bottom. */
export interface SequencePicture extends Described {
  readonly kind: 'sequence';
  readonly lanes: readonly string[];
  /** A message, or work of one lane if it goes nowhere. */
  readonly steps: readonly {
    readonly from: string;
    readonly to?: string;
    readonly text: string;
    readonly isReply?: boolean;
  }[];
}

/** Boxes and the arrows between them. */
export interface GraphPicture extends Described {
  readonly kind: 'graph';
  readonly boxes: Readonly<Record<string, GraphBox>>;
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly text?: string;
  }[];
}

export interface GraphBox {
  /** Column and row of its place, from 0; halves are places in between. */
  readonly at: readonly [column: number, row: number];
  readonly text?: string;
  readonly tone?: Tone;
}

/** What happens when, from top to bottom. */
export interface TimelinePicture extends Described {
  readonly kind: 'timeline';
  readonly points: readonly { readonly at: string; readonly text: string; readonly tone?: Tone }[];
}

export type Tone = 'good' | 'bad' | 'wait' | 'calm';
