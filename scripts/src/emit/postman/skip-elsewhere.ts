/** A script before calls of the control API: only the sandbox's environment has its address. */
export const SKIP_ELSEWHERE =
  "if (!pm.environment.get('controlUrl')) pm.execution.skipRequest(); // Only the sandbox can do this.";
