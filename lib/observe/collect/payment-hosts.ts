/**
 * Hosts from which payment providers serve the frames that hold card fields.
 * Sources, read 2026-11-22: the providers' integration guides (https://docs.stripe.com/security/guide,
 * https://docs.adyen.com/online-payments/, https://developer.paypal.com/braintree/docs/, https://www.checkout.com/docs,
 * https://developer.squareup.com/docs/web-payments/, https://docs.mollie.com/docs/mollie-components).
 */
export const paymentFrameHosts = [
  'js.stripe.com',
  'm.stripe.network',
  'checkoutshopper-live.adyen.com',
  'checkoutshopper-test.adyen.com',
  'assets.braintreegateway.com',
  'js.checkout.com',
  'web.squarecdn.com',
  'js.mollie.com',
  'www.paypal.com',
  'js.klarna.com',
] as const;
