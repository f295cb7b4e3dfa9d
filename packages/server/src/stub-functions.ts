import type { Handlers } from '@cashfree-rest/generated-server';
import type { CheckedHandlers } from './checked-handlers.ts';
import type { MountableRouter } from './mountable-router.ts';
import type { StubOptions } from './stub-options.ts';

export interface CreateStub {
  /**
   * Creates an Express router that serves the whole API below its mount path. TypeScript infers the handlers before the
   * options: if `authenticate` is written inline, use `createStub.with`, so that handlers know the merchant's type.
   * @throws {TypeError} for an option or a handler that would silently do nothing.
   */
  <
    Merchant extends object = UnknownMerchant,
    Given extends Handlers<Merchant> = Handlers<Merchant>,
  >(
    handlers: Given & CheckedHandlers<Given> & Partial<Handlers<Merchant>>,
    options: StubOptions<Merchant>,
  ): MountableRouter;
  /** Creates the same router with some handlers still missing: those operations answer 501. */
  partial<
    Merchant extends object = UnknownMerchant,
    Given extends Partial<Handlers<Merchant>> = Partial<Handlers<Merchant>>,
  >(
    handlers: Given & CheckedHandlers<Given> & Partial<Handlers<Merchant>>,
    options: StubOptions<Merchant>,
  ): MountableRouter;
  /**
   * Takes the options first, so that handlers know what `authenticate` returns: `createStub.with({ authenticate: … })({
   * createOrder: … })`, or `.partial({ … })`.
   * @throws {TypeError} for an option that would silently do nothing.
   */
  with<Merchant extends object>(options: StubOptions<Merchant>): StubWith<Merchant>;
}

/** `createStub` with its options set. */
export interface StubWith<Merchant extends object> {
  <Given extends Handlers<Merchant>>(handlers: Given & CheckedHandlers<Given>): MountableRouter;
  /** Creates the same router with some handlers still missing: those operations answer 501. */
  partial<Given extends Partial<Handlers<Merchant>>>(
    handlers: Given & CheckedHandlers<Given>,
  ): MountableRouter;
}

/** A merchant of unknown type, because TypeScript inferred the handlers before `authenticate`. */
export type UnknownMerchant = object & UseCreateStubWith;

// biome-ignore lint/suspicious/noEmptyInterface: the compiler's message shows this name.
export interface UseCreateStubWith {}
