import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../../platform/http';

const ROUTE = '/auth/saml/acs';
const FORM = 'application/x-www-form-urlencoded';
/** What a form to the one route that takes it is called from there on. */
const OWN = 'application/x-saml-form';
const MOST_BYTES = 500_000;

/**
 * Lets the one route that a SAML provider's page posts to take a form. Everywhere else forms stay refused, since any
 * page on the web can have a browser send one.
 */
@Injectable()
export class SamlForm implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onRequest', (request, _reply, done) => {
      const { headers, routeOptions } = request;
      const isForm = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === FORM;
      if (isForm && routeOptions.url?.endsWith(ROUTE)) headers['content-type'] = OWN;
      done();
    });
    fastify.addContentTypeParser(OWN, { parseAs: 'string', bodyLimit: MOST_BYTES }, (request, body, done) => {
      if (request.routeOptions.url?.endsWith(ROUTE))
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      else
        done(new AppError('unsupported_media_type', 'This kind of content is not accepted here; send JSON.'));
    });
  }
}
