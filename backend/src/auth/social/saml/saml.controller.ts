import { Body, Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiConsumes, ApiFoundResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SamlResponseDto } from '#contracts/social.dto';
import { Settings } from '../../../platform/config';
import { AlsoFails, Public, RateLimit } from '../../../platform/http';
import { Providers } from '../providers';
import { SignInService } from '../sign-in.service';
import { PASSING_RULE } from '../social.limits';
import { send } from '../social-answers';

@ApiTags('Auth and account')
@Public()
@Controller('auth/saml')
export class SamlController {
  constructor(
    private readonly providers: Providers,
    private readonly signIn: SignInService,
    private readonly settings: Settings,
  ) {}

  /** Takes the form that the identity provider’s page has the browser post. */
  @RateLimit(PASSING_RULE)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiFoundResponse({ description: 'To the callback, or back to the sign-in page with `#error=`.' })
  @AlsoFails('not_found')
  @HttpCode(302)
  @Post('acs')
  async receive(@Body() { SAMLResponse }: SamlResponseDto, @Res() reply: FastifyReply): Promise<void> {
    send(reply, this.settings, await this.signIn.receiveSaml(SAMLResponse));
  }

  /** What the administrator of the identity provider registers, as SAML metadata. */
  @ApiProduces('application/samlmetadata+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  @AlsoFails('not_found')
  @Header('Content-Type', 'application/samlmetadata+xml; charset=utf-8')
  @Get('metadata')
  async metadata(): Promise<string> {
    return this.providers.saml().ownMetadata();
  }
}
