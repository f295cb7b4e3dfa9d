import type { Validator } from './validator.ts';

/** Returns a validator that is loaded for its first request. `load` is called again if it has failed. */
export function lateValidator(load: () => Promise<Validator>): Validator {
  let validator: Validator | undefined;
  return {
    async findProblems(call) {
      validator ??= await load();
      return validator.findProblems(call);
    },
    // The request was validated before, so the validator is there.
    findReplyFaults: (call, reply) => validator?.findReplyFaults(call, reply) ?? [],
  };
}
