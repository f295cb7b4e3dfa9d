/** A reply with what came around it. */
export interface ReplyWithResponse<Reply> {
  readonly reply: Reply;
  readonly httpStatus: number;
  readonly headers: Headers;
  /** The reply as it was sent. Nothing is hidden in it, nor in the headers, should they repeat the request. */
  readonly body: string;
}

/** A reply that is under way. */
export interface PendingReply<Reply> extends Promise<Reply> {
  /** The same reply with its status, headers and body; where it took several requests, those of the last one. */
  withResponse(): Promise<ReplyWithResponse<Reply>>;
}

/** Lets a caller wait for the reply alone, or for all that came with it. */
export function pendingReply<Reply>(
  answer: Promise<ReplyWithResponse<Reply>>,
): PendingReply<Reply> {
  const reply = answer.then((all) => all.reply) as PendingReply<Reply>;
  reply.withResponse = () => {
    // Whoever asks for more than the reply hears of a failure there.
    reply.catch(() => {});
    return answer;
  };
  return reply;
}
