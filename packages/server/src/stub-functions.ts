import type { Handlers } from '@cashfree-rest/generated-server';
import type { CheckedHandlers } from './checked-handlers.ts';
import type { MountableRouter } from './mountable-router.ts';
import type { StubOptions } from './stub-options.ts';

export interface CreateStub {
  /**
   * An Express router that serves the whole API below the path at which it is mounted. TypeScript reads the handlers
   * before the options: where `authenticate` is written in place, use `createStub.with`, or handlers do not know what
   * a merchant is.
   * @throws {TypeError} for an option or a handler that would silently do nothing.
   */
  <
    Merchant extends object = UnknownMerchant,
    Given extends Handlers<Merchant> = Handlers<Merchant>,
  >(
    handlers: Given & CheckedHandlers<Given> & Partial<Handlers<Merchant>>,
    options: StubOptions<Merchant>,
  ): MountableRouter;
  /** The same while some handlers are still to be written: they answer 501. */
  partial<
    Merchant extends object = UnknownMerchant,
    Given extends Partial<Handlers<Merchant>> = Partial<Handlers<Merchant>>,
  >(
    handlers: Given & CheckedHandlers<Given> & Partial<Handlers<Merchant>>,
    options: StubOptions<Merchant>,
  ): MountableRouter;
  /**
   * The same with the options first, so that handlers know what `authenticate` answers:
   * `createStub.with({ authenticate: … })({ createOrder: … })`, or `.partial({ … })`.
   * @throws {TypeError} for an option that would silently do nothing.
   */
  with<Merchant extends object>(options: StubOptions<Merchant>): StubWith<Merchant>;
}

/** `createStub` with its options given. */
export interface StubWith<Merchant extends object> {
  <Given extends Handlers<Merchant>>(handlers: Given & CheckedHandlers<Given>): MountableRouter;
  /** The same while some handlers are still to be written: they answer 501. */
  partial<Given extends Partial<Handlers<Merchant>>>(
    handlers: Given & CheckedHandlers<Given>,
  ): MountableRouter;
}

/** A merchant of which TypeScript knows nothing, because it has read the handlers before `authenticate`. */
export type UnknownMerchant = object & UseCreateStubWith;

// biome-ignore lint/suspicious/noEmptyInterface: the compiler's message shows this name.
export interface UseCreateStubWith {}
