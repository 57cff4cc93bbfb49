import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyContentTypeParser, FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../http/app-error';

/** More than any mail program sends. */
const MOST_CHARACTERS = 1000;

const FORM = 'application/x-www-form-urlencoded';

/**
 * Lets the one route that mail programs post a form to take one (RFC 8058 §3.2); everywhere else forms stay refused,
 * since any page on the web can have a browser send one. The form says nothing that the address does not.
 */
@Injectable()
export class OneClickForm implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // Commands run the product without a web server, which the type does not say.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined | null;
    adapter?.getInstance<FastifyInstance>().addContentTypeParser(FORM, read);
  }
}

const read: FastifyContentTypeParser = async (
  request: FastifyRequest,
  payload: FastifyRequest['raw'],
): Promise<void> => {
  if (!isUnsubscribe(request))
    throw new AppError('unsupported_media_type', 'This kind of content is not accepted here; send JSON.');
  let form = '';
  for await (const chunk of payload) {
    form += String(chunk);
    if (form.length > MOST_CHARACTERS) throw new AppError('too_large', 'The form is too large.');
  }
  if (new URLSearchParams(form).get('List-Unsubscribe') !== 'One-Click')
    throw new AppError('invalid', 'The form must say List-Unsubscribe=One-Click.');
};

const isUnsubscribe = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url?.endsWith('/notifications/unsubscribe') ?? false;
