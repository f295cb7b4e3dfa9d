/** A reply with its HTTP response. */
export interface ReplyWithResponse<Reply> {
  readonly reply: Reply;
  readonly httpStatus: number;
  readonly headers: Headers;
  /** The body as it was sent. Nothing is redacted here or in the headers, even if they repeat the request. */
  readonly body: string;
}

/** A reply that has not arrived yet. */
export interface PendingReply<Reply> extends Promise<Reply> {
  /** Returns the reply with its status, headers and body. If it took several requests, these are of the last one. */
  withResponse(): Promise<ReplyWithResponse<Reply>>;
}

/** Lets a caller wait for the reply alone, or for the whole response. */
export function pendingReply<Reply>(
  answer: Promise<ReplyWithResponse<Reply>>,
): PendingReply<Reply> {
  const reply = answer.then((all) => all.reply) as PendingReply<Reply>;
  reply.withResponse = () => {
    // A caller of `withResponse` gets a failure from that promise.
    reply.catch(() => {});
    return answer;
  };
  return reply;
}
