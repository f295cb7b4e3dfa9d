export { fuzz, type JudgeOptions } from './fuzz.ts';
export { type Answer, type Sent, sendInProcess } from './send-in-process.ts';
export { spoiltReply } from './spoilt-reply.ts';
export { ANY_CHARACTER, spoiltText } from './spoilt-text.ts';
