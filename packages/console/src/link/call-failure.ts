/**
 * Why a call has no reply. `refused`: the sandbox gave a reason. `locked`: it asks for a token. `gone`: nothing
 * answered.
 */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly kind: 'refused' | 'locked' | 'gone';

  constructor(kind: CallFailure['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
