/** A merchant's request for a page of a list whose largest numbers come first. */
export interface NewestFirst {
  readonly appId: string;
  /** Numbers on the page are smaller than this one. */
  readonly before: number | undefined;
  readonly count: number;
}
