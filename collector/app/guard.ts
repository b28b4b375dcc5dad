/** What holds for every answer: headers, who may ask from where, how often, and what an error may say. */

import type { Context, ErrorHandler, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { databaseProblemOf } from '../database/problem.ts'
import type { Parts } from './parts.ts'
import type { Rate } from './rate.ts'

/** Pages that bring a policy of their own; all others have the one below. */
const policies = new WeakMap<Context, string>()
export const setPolicy = (c: Context, policy: string): void => void policies.set(c, policy)

/** @param https whether the public address is https: only then browsers are told to insist on it */
export const headers = (https: boolean): MiddlewareHandler => {
  const usual = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: https ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  })
  return async (c, next) => {
    await usual(c, next)
    const own = policies.get(c)
    if (own) c.res.headers.set('Content-Security-Policy', own)
  }
}

const preflight = cors({
  origin: '*',
  allowMethods: ['GET', 'PUT', 'POST'],
  allowHeaders: ['content-type'],
  maxAge: 86_400,
})

/**
 * Extensions and embedded pages have addresses of their own; they ask without cookies, and there are none.
 * By the date a device notices that its clock is wrong.
 * The headers are set when the answer is there: set before, the answer would have to be put together a second time.
 */
export const anybody: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') return preflight(c, next)
  await next()
  c.res.headers.set('Access-Control-Allow-Origin', '*')
  // So that a device may notice that its own clock is wrong.
  c.res.headers.set('Access-Control-Expose-Headers', 'Date')
}

export const counted =
  ({ metrics }: Parts): MiddlewareHandler =>
  async (c, next) => {
    await next()
    metrics.answered(c.res.status)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store, no-transform')
  }

/**
 * For answers whose size must not tell what they say: a proxy that makes them smaller would make each as short as its
 * content is. nginx leaves alone what names an encoding, others what may not be transformed (`counted`).
 */
export const AS_IT_IS = { 'Content-Encoding': 'identity' }

/** @param refuse the answer in the form that is expected there */
export const limited =
  (
    { metrics, addressOf }: Parts,
    requests: Rate,
    refuse: (c: Context) => Response | Promise<Response>,
  ): MiddlewareHandler =>
  async (c, next) => {
    if (await requests.take(addressOf(c))) return next()
    metrics.limited()
    return refuse(c)
  }

/** For messages that carry a code: before one is read, nobody knows whether it is of use. */
export const heard =
  (
    { metrics, addressOf, rates }: Parts,
    refuse: (c: Context) => Response | Promise<Response>,
  ): MiddlewareHandler =>
  async (c, next) => {
    if ((await rates.useless.has(addressOf(c))) || (await rates.spare.take('all'))) return next()
    metrics.limited()
    return refuse(c)
  }

export const tooOften = (c: Context): Response =>
  c.json({ problem: 'tooOften' }, 429, { 'Retry-After': '60' })

/** Nothing of what went wrong inside is told outside. */
export const failed =
  ({ log }: Parts): ErrorHandler =>
  (error, c) => {
    log('error', databaseProblemOf(error) === undefined ? 'failed' : 'storeFailed', error)
    return c.json({ problem: 'unavailable' }, 503, { 'Retry-After': '30' })
  }
