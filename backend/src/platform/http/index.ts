export { AppError, invalidField } from './app-error';
export { type Page, Paged, pageOf } from './page';
export { CurrentPrincipal, Me, type Principal, Public, PUBLIC, Roles, ROLES_ALLOWED } from './principal';
export { RateLimit, RateLimitGuard, RateLimits, type RateRule, Unlimited } from './rate-limit';
export { UnexpectedInputGuard } from './unexpected-input.guard';
export { IdParam } from './id-param';
export { AlsoFails } from './openapi-errors';
