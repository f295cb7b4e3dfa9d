/** `CUT`: no reply reached the shop. `ERROR`: it was refused. */
export function outcomeOf(request: {
  readonly httpStatus: number | null;
  readonly reason: string | null;
}): 'OK' | 'ERROR' | 'CUT' {
  if (request.httpStatus === null) return 'CUT';
  return request.httpStatus >= 400 || request.reason !== null ? 'ERROR' : 'OK';
}
